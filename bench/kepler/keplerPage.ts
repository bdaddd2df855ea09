import { contest } from '../contest/contest';

Object.assign(window, { measured: contest({ kepler: () => import('./kepler') }) });
