const svg = 'http://www.w3.org/2000/svg';

/** One of the drawings of icons.svg, in the colour of the text around it. */
export function icon(name: string): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `/page/icons.svg#${name}`);
  drawing.append(use);
  return drawing;
}
