/** The tag name of the one element Parallax adds to a page: the popover's host. */
export const HOST_NAME = 'parallax-popover';
