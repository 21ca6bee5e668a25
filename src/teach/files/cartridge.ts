/**
 * A Common Cartridge 1.1, the edition that most learning platforms read: a manifest, and a small file for each link. Pure.
 */
import { escape, write } from '../../export/paint.ts';

export interface CartridgeLink {
  title: string;
  /** In full. */
  url: string;
}
/** A part of a course with its links. */
export interface CartridgeGroup {
  title: string;
  links: readonly CartridgeLink[];
}
export interface Cartridge {
  title: string;
  description: string;
  /** As in "en". */
  language: string;
  groups: readonly CartridgeGroup[];
}

const SPACE = 'http://www.imsglobal.org/xsd/imsccv1p1';
const LOM = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const element = (tag: string, text: string) => write(tag, {}, escape(text));

function linkFile({ title, url }: CartridgeLink): string {
  const space = `${SPACE}/imswl_v1p1`;
  const inner = element('title', title) + write('url', { href: url, target: '_blank' });
  return `${XML}${write('webLink', { xmlns: space }, inner)}\n`;
}

const said = (tag: string, language: string, text: string) =>
  write(`lomimscc:${tag}`, {}, write('lomimscc:string', { language }, escape(text)));

/** The files of a cartridge by their names, the manifest first. */
export function cartridgeFiles(cartridge: Cartridge): [name: string, text: string][] {
  const { title, description, language, groups } = cartridge;
  const links = groups.flatMap((group, g) =>
    group.links.map((link, l) => ({ ...link, group: g, id: `link-${g + 1}-${l + 1}` })),
  );
  const item = (identifier: string, of: string | null, inner: string) =>
    write('item', { identifier, ...(of ? { identifierref: of } : {}) }, inner);
  const items = groups.map((group, g) =>
    item(
      `group-${g + 1}`,
      null,
      element('title', group.title) +
        links
          .filter((link) => link.group === g)
          .map((link) => item(`item-${link.id}`, link.id, element('title', link.title)))
          .join(''),
    ),
  );
  const resources = links.map(({ id }) => {
    const file = write('file', { href: `links/${id}.xml` });
    return write('resource', { identifier: id, type: 'imswl_xmlv1p1' }, file);
  });
  const metadata = write(
    'metadata',
    {},
    element('schema', 'IMS Common Cartridge') +
      element('schemaversion', '1.1.0') +
      write(
        'lomimscc:lom',
        {},
        write(
          'lomimscc:general',
          {},
          said('title', language, title) + said('description', language, description),
        ),
      ),
  );
  const organization = write(
    'organization',
    { identifier: 'lessons', structure: 'rooted-hierarchy' },
    item('root', null, items.join('')),
  );
  const manifest = write(
    'manifest',
    { identifier: 'backstop-lessons', xmlns: `${SPACE}/imscp_v1p1`, 'xmlns:lomimscc': LOM },
    metadata + write('organizations', {}, organization) + write('resources', {}, resources.join('')),
  );
  return [
    ['imsmanifest.xml', `${XML}${manifest}\n`],
    ...links.map((link): [string, string] => [`links/${link.id}.xml`, linkFile(link)]),
  ];
}
