/** The first script of the page that carries everything in itself (scripts/portable.ts). */
import './trustWorker';
import './openCarried';
import '../main';
