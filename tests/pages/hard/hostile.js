// What pages do to the language, for their own reasons.
const nothing = () => [];
for (const name of ['filter', 'flatMap', 'findLast', 'toSorted', 'at'])
  Reflect.set(Array.prototype, name, nothing);
Element.prototype.closest = () => null;
Element.prototype.getClientRects = nothing;
Node.prototype.contains = () => false;
Document.prototype.createTreeWalker = nothing;
for (const { prototype } of [Object, Array, Element, Node, Document]) Object.freeze(prototype);
