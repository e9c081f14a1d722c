import { expect, test } from 'vitest';
import type { Canvas } from '../../electron/demo/draw/canvas';
import { drawLabelSheet } from '../../electron/demo/label-screen';

const WIDTH = 128;
const HEIGHT = 240;
/** Wide enough for a light and a short word. */
const COLUMN = 40;

const sheetOf = (labels: readonly string[]): Canvas =>
  drawLabelSheet({
    width: WIDTH,
    height: HEIGHT,
    keys: labels.map((label, index) => ({ key: `P${index + 1}`, label, light: 'off' })),
    foot: '',
  });

const isInk = ({ rgb }: Canvas, x: number, y: number): boolean => (rgb[(y * WIDTH + x) * 3] ?? 0) < 128;

/** Rows of the sheet, of so many, that have ink between two columns of pixels; the line between rows is none. */
const inkedRows = (sheet: Canvas, rows: number, from: number, to: number): readonly number[] =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => {
    const high = HEIGHT / rows;
    for (let y = row * high + 1; y < (row + 1) * high; y++) {
      for (let x = from; x < to; x++) if (isInk(sheet, x, y)) return true;
    }
    return false;
  });

const words = (count: number, shown: readonly number[]): readonly string[] =>
  Array.from({ length: count }, (_, index) => (shown.includes(index) ? 'Ann' : ''));

test('six keys stand in one column at the right, each with its label in its own row', () => {
  for (let key = 0; key < 6; key++) {
    const sheet = sheetOf(words(6, [key]));
    expect(inkedRows(sheet, 6, WIDTH - COLUMN, WIDTH)).toEqual([key]);
    expect(inkedRows(sheet, 6, 0, WIDTH - COLUMN)).toEqual([]);
  }
});

test('a label in one column is as high in its row as its key', () => {
  const sheet = sheetOf(words(6, [2]));
  const inked = Array.from({ length: 38 }, (_, y) => 81 + y).filter((y) => isInk(sheet, WIDTH - 4, y));
  // Rows are 40 pixels high; the light is the height of a line.
  expect(((inked[0] ?? 0) + (inked.at(-1) ?? 0) + 1) / 2).toBeCloseTo(100, 0);
});

test.each([8, 12])('of %i keys the first half stands at the left and the other at the right', (count) => {
  const rows = count / 2;
  for (let row = 0; row < rows; row++) {
    const left = sheetOf(words(count, [row]));
    expect(inkedRows(left, rows, 0, COLUMN)).toEqual([row]);
    expect(inkedRows(left, rows, WIDTH - COLUMN, WIDTH)).toEqual([]);
    const right = sheetOf(words(count, [rows + row]));
    expect(inkedRows(right, rows, WIDTH - COLUMN, WIDTH)).toEqual([row]);
    expect(inkedRows(right, rows, 0, COLUMN)).toEqual([]);
  }
});

test('a word that is too long for its line ends within the sheet', () => {
  const sheet = sheetOf(['Dr. Katharina Schmidt-Hohenberg', 'Ann']);
  expect(inkedRows(sheet, 2, 0, COLUMN)).toEqual([0]);
  for (let y = 0; y < HEIGHT / 2; y++) expect(isInk(sheet, 0, y)).toBe(false);
});
