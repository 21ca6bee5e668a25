/** The texts that stand in code: string literals, templates, and the text and labels of markup. For tests. */
import ts from 'typescript';

/** A text in code. */
export interface Literal {
  line: number;
  /** Places of a template stand as `…`; markup in it is left out. */
  text: string;
  /** Whether readers see or hear it as it stands: text of markup, or a label. */
  shown: boolean;
}

/** Attributes and properties of components that hold words; others hold names of classes, addresses and the like. */
const LABELS = new Set(['alt', 'aria-label', 'description', 'imageAlt', 'label', 'placeholder', 'title']);

/** What code says to those who write it: errors, imports, types, and the names by which the document is searched. */
function isForAuthors(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isThrowStatement(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))
      return true;
    if (ts.isLiteralTypeNode(parent)) return true;
    if (ts.isNewExpression(parent) && /(?:Error|Exception)$/.test(parent.expression.getText())) return true;
    if (!ts.isCallExpression(parent) || parent.expression === at) continue;
    if (
      /(?:querySelector(?:All)?|closest|matches|matchMedia|split|import)$/.test(parent.expression.getText())
    )
      return true;
  }
  return false;
}

/** The name of the attribute that a node stands in; none where a component's content begins in between. */
function attributeOf(node: ts.Node): string | undefined {
  for (let at = node; at.parent && !ts.isJsxElement(at); at = at.parent)
    if (ts.isJsxAttribute(at)) return at.name.getText();
  return undefined;
}

const plain = (text: string) => text.replace(/<[^>]*>?/g, ' ').replace(/\s+/g, ' ');

function literalsOf(code: string, kind: ts.ScriptKind, from = 0): Literal[] {
  const file = ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, true, kind);
  const found: Literal[] = [];
  const add = (node: ts.Node, text: string) => {
    const attribute = attributeOf(node);
    if (isForAuthors(node) || (attribute !== undefined && !LABELS.has(attribute))) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    const shown = ts.isJsxText(node) || (attribute !== undefined && ts.isJsxAttribute(node.parent));
    found.push({ line: from + line + 1, text: plain(text), shown });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node))
      add(node, node.text);
    else if (ts.isTemplateExpression(node))
      add(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param name says by its ending what the source is: TypeScript, or an Astro component */
export function literalsIn(source: string, name: string): Literal[] {
  if (!name.endsWith('.astro')) return literalsOf(source, ts.ScriptKind.TS);
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length - 1;
  const scripts: Literal[] = [];
  let front = '';
  const markup = source
    .replace(/^---\n([\s\S]*?)\n---/, (whole: string, code: string) => {
      front = code;
      return blank(whole);
    })
    .replace(/<!doctype html>|<style[\s\S]*?<\/style>/g, blank)
    .replace(/<script>([\s\S]*?)<\/script>/g, (whole: string, code: string, offset: number) => {
      scripts.push(...literalsOf(code, ts.ScriptKind.TS, lineAt(offset)));
      return blank(whole);
    });
  return [
    ...literalsOf(front, ts.ScriptKind.TS, 1),
    ...literalsOf(`<>${markup}</>`, ts.ScriptKind.TSX),
    ...scripts,
  ];
}
