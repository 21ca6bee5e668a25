/** The page that others are measured against: what no page can do without. */

/** One paragraph, one still picture, no script, letters of the system, a few screens tall; and something to tap. */
export const BARE_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title>
<style>body{margin:0 auto;max-width:40em;padding:16px;min-height:500vh;font:18px/1.5 serif}svg{display:block;width:100%}</style></head>
<body>
<p>A page with a paragraph and a picture costs this much on this machine, and nobody can be cheaper: it asks for nothing
else, runs no script, and its letters are there already. What a story costs more is its own doing.</p>
<details><summary>More</summary><p>Nothing.</p></details>
<svg viewBox="0 0 360 300" role="img" aria-label="Five bars">
<path d="M20 280V200H60V280ZM90 280V160H130V280ZM160 280V120H200V280ZM230 280V70H270V280ZM300 280V20H340V280Z"/></svg>
</body>
</html>
`;
