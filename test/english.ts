import { loadLanguage } from '../src/text/loadLanguage';

await loadLanguage('en');
