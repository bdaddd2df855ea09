/** As much of the types of kepler.gl and what it stands on as is used here, for machines that have not installed it. */
declare module '@kepler.gl/actions' {
  export const addDataToMap: (wanted: object) => object;
  export const setFilter: (index: number, property: string, value: unknown) => object;
  export const updateMap: (view: object) => object;
  export const wrapTo: (id: string) => (action: object) => object;
}
declare module '@kepler.gl/components' {
  export const KeplerGl: object;
}
declare module '@kepler.gl/processors' {
  export const processRowObject: (rows: readonly object[]) => object;
}
declare module '@kepler.gl/reducers' {
  export const enhanceReduxMiddleware: (own: readonly object[]) => object[];
  export const keplerGlReducer: { initialState(state: object): object };
}
declare module 'react' {
  export function createElement(type: object, props: object, ...children: object[]): object;
}
declare module 'react-dom/client' {
  export function createRoot(stage: HTMLElement): { render(element: object): void };
}
declare module 'react-redux' {
  export const Provider: object;
}
declare module 'redux' {
  export function applyMiddleware(...own: object[]): object;
  export function combineReducers(reducers: Readonly<Record<string, object>>): object;
  export function legacy_createStore(
    reducer: object,
    state: object,
    enhancer: object,
  ): { dispatch(action: object): void; getState(): unknown };
}
