/** Every step of a chart as marks, at one of the sizes that frames choose from. */
import type { APIRoute } from 'astro';
import { chartIds, getChart } from '../../../charts/build.ts';
import type { Size } from '../../../charts/kit/contract.ts';
import { packPictures } from '../../../embed/packed-pictures.ts';
import { nameOf, SIZES } from '../../../embed/sizes.ts';

export function getStaticPaths() {
  return chartIds().flatMap((id) =>
    SIZES.map((size) => ({ params: { id, size: nameOf(size) }, props: { id, size } })),
  );
}

export const GET: APIRoute<{ id: string; size: Size }> = ({ props: { id, size } }) => {
  const { steps, step } = getChart(id);
  const pictures = steps.map((name) => {
    const { title, alt, scene } = step(name);
    return { step: name, title, alt, scene: scene(size) };
  });
  return new Response(packPictures(pictures), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
