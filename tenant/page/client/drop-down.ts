/** Something that drops down under a field, over everything else. */
export interface DropDown {
  open(): void;
  close(): void;
  isOpen(): boolean;
}

const leastRoom = 180;
const gap = 4;

/** In the top layer, because a card cuts off what is larger than itself; it follows the field. */
export function dropDown(field: HTMLElement, element: HTMLElement): DropDown {
  element.popover = 'manual';
  const isOpen = () => element.matches(':popover-open');
  const attend = (event: 'addEventListener' | 'removeEventListener') => {
    window[event]('scroll', follow, true);
    window[event]('resize', follow);
  };
  function follow(): void {
    // The card may have been drawn anew, with another field.
    if (field.isConnected) putBeside(field, element);
    else attend('removeEventListener');
  }

  return {
    isOpen,
    open() {
      if (!isOpen()) {
        element.showPopover();
        attend('addEventListener');
      }
      follow();
    },
    close() {
      if (isOpen()) element.hidePopover();
      attend('removeEventListener');
    },
  };
}

/** Under the field, or above it where there is more room. */
function putBeside(field: HTMLElement, { style }: HTMLElement): void {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  const above = below < leastRoom && top > below;
  style.left = `${left}px`;
  style.width = `${width}px`;
  style.maxHeight = `${Math.max((above ? top : below) - 3 * gap, 60)}px`;
  style.top = above ? 'auto' : `${bottom + gap}px`;
  style.bottom = above ? `${window.innerHeight - top + gap}px` : 'auto';
}
