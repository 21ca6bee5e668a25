/** `/apple-touch-icon.png` for home screens and cards of links, and the icons that `/manifest.webmanifest` names. */
import type { APIRoute } from 'astro';
import { answer } from '../export/routes.ts';
import { iconPng } from '../site/icons.ts';

type Props = { side: number; whole: boolean };

export const getStaticPaths = () => [
  { params: { icon: 'apple-touch-icon' }, props: { side: 180, whole: true } },
  ...[192, 512].map((side) => ({ params: { icon: `icon-${side}` }, props: { side, whole: false } })),
];

export const GET: APIRoute<Props> = async ({ props: { side, whole } }) =>
  answer(await iconPng(side, whole), 'png');
