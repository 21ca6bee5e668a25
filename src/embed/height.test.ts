import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForHeight,
  heightMessages,
  hostOf,
  ownMessage,
  readHeight,
  readShow,
  readState,
} from './height.ts';

const href = 'https://site.example/embed/revenue-path/';
const bare = { href, childId: null, secret: null };

describe('hostOf', () => {
  it('finds the marks of Pym and WordPress', () => {
    expect(hostOf(`${href}?childId=pym-0&parentUrl=x#?secret=aB3dE`)).toMatchObject({
      childId: 'pym-0',
      secret: 'aB3dE',
    });
  });
  it('takes no secret with other signs in it', () => {
    expect(hostOf(`${href}#?secret=a<b`).secret).toBeNull();
    expect(hostOf(`${href}#?secret=`).secret).toBeNull();
  });
});

describe('heightMessages', () => {
  it('speaks to hosts that nobody can see: own, Medium and Datawrapper', () => {
    expect(heightMessages(512, 'revenue-path', bare)).toEqual([
      { source: 'backstop', chart: 'revenue-path', type: 'height', data: 512 },
      JSON.stringify({ src: href, context: 'iframe.resize', height: 512 }),
      { 'datawrapper-height': { 'embed/revenue-path': 512 } },
    ]);
  });
  it('names the frame to Datawrapper’s hosts by a part of its address, which is how they find it', () => {
    const keys = heightMessages(512, 'revenue-path', bare).flatMap((message) =>
      Object.keys((message as Record<string, object>)['datawrapper-height'] ?? {}),
    );
    expect(keys).toHaveLength(1);
    for (const key of keys) expect(href).toContain(key);
  });
  it('speaks to Pym and WordPress where they have left their mark', () => {
    const messages = heightMessages(512, 'x', { href, childId: 'graph-1', secret: 's3' });
    expect(messages).toContain('pymxPYMxgraph-1xPYMxheightxPYMx512');
    expect(messages).toContainEqual({ message: 'height', value: 512, secret: 's3' });
  });
});

describe('readHeight', () => {
  it('reads its own dialect and AMP, upward to whole pixels', () => {
    expect(readHeight(ownMessage('x', 'height', 400.2))).toBe(401);
    expect(readHeight({ sentinel: 'amp', type: 'embed-size', height: 300 })).toBe(300);
  });
  it.each([
    null,
    undefined,
    'height',
    42,
    [],
    { source: 'backstop', type: 'height', data: '400' },
    { source: 'backstop', type: 'height', data: 49 },
    { source: 'backstop', type: 'height', data: 5001 },
    { source: 'backstop', type: 'height', data: NaN },
    { source: 'elsewhere', type: 'height', data: 400 },
    { sentinel: 'amp', type: 'embed-size', height: { valueOf: 400 } },
  ])('takes nothing from %j', (data) => {
    expect(readHeight(data)).toBeNull();
  });
});

describe('messages from anywhere', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        for (const read of [readHeight, readShow, readState, asksForHeight]) read(data);
      }),
    );
  });
  it('are understood where they are ours', () => {
    expect(asksForHeight({ sentinel: 'amp', type: 'frames-init' })).toBe(true);
    expect(asksForHeight({ message: 'ready', secret: 'x' })).toBe(true);
    expect(asksForHeight({ message: 'height' })).toBe(false);
    expect(readShow(ownMessage('x', 'show', { step: 'record' }))).toBe('record');
    expect(readShow(ownMessage('x', 'show', null))).toBeNull();
    expect(readState(ownMessage('x', 'state', { step: 'a', title: 'b' }))).toEqual({ step: 'a', title: 'b' });
  });
});
