/** What the build makes of the parts of the interface for scripts: their types are those of the checked file. */
declare module 'virtual:interface/claims' {
  const words: import('./words.ts').InterfaceWords['claims'];
  export = words;
}
declare module 'virtual:interface/filter' {
  const words: import('./words.ts').InterfaceWords['filter'];
  export = words;
}
declare module 'virtual:interface/whoPays' {
  const words: import('./words.ts').InterfaceWords['whoPays'];
  export = words;
}
declare module 'virtual:interface/modelBar' {
  const words: import('./words.ts').InterfaceWords['modelBar'];
  export = words;
}
declare module 'virtual:interface/scrolly' {
  const words: import('./words.ts').InterfaceWords['scrolly'];
  export = words;
}
declare module 'virtual:interface/figure' {
  const words: import('./words.ts').InterfaceWords['figure'];
  export = words;
}
declare module 'virtual:interface/reader' {
  const words: import('./words.ts').InterfaceWords['reader'];
  export = words;
}
declare module 'virtual:interface/embed' {
  const words: import('./words.ts').InterfaceWords['embed'];
  export = words;
}
declare module 'virtual:interface/element' {
  const words: import('./words.ts').InterfaceWords['element'];
  export = words;
}
declare module 'virtual:interface/chartPage' {
  const words: import('./words.ts').InterfaceWords['chartPage'];
  export = words;
}
declare module 'virtual:interface/builder' {
  const words: import('./words.ts').InterfaceWords['builder'];
  export = words;
}
declare module 'virtual:interface/corrections' {
  const words: import('./words.ts').InterfaceWords['corrections'];
  export = words;
}
declare module 'virtual:interface/cite' {
  const words: import('./words.ts').InterfaceWords['cite'];
  export = words;
}
declare module 'virtual:interface/lab' {
  const words: import('./words.ts').InterfaceWords['lab'];
  export = words;
}
declare module 'virtual:interface/cover' {
  const words: import('./words.ts').InterfaceWords['cover'];
  export = words;
}
declare module 'virtual:interface/linkMenu' {
  const words: import('./words.ts').InterfaceWords['linkMenu'];
  export = words;
}
declare module 'virtual:interface/present' {
  const words: import('./words.ts').InterfaceWords['present'];
  export = words;
}
declare module 'virtual:interface/handout' {
  const words: import('./words.ts').InterfaceWords['handout'];
  export = words;
}
