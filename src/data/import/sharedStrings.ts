import type { Reading } from './reading';
import { XmlScanner } from './xmlScanner';

/** Texts of a workbook by number, of their runs of different type; the reading aids above Chinese characters left out. */
export class SharedStrings {
  readonly texts: string[] = [];
  private text = '';
  private isText = false;
  private isAid = false;

  readonly scanner: XmlScanner;

  constructor(reading: Reading) {
    this.scanner = new XmlScanner(
      {
        open: (name) => {
          if (name === 't') this.isText = true;
          else if (name === 'rPh') this.isAid = true;
        },
        close: (name) => this.close(name),
        text: (text) => {
          if (this.isText && !this.isAid) this.text += text;
        },
      },
      reading,
    );
  }

  private close(name: string): void {
    if (name === 't') this.isText = false;
    else if (name === 'rPh') this.isAid = false;
    else if (name === 'si') {
      this.texts.push(unescapeCharacters(this.text));
      this.text = '';
    }
  }
}

/** Excel writes characters that XML does not allow as `_x000D_`. */
export const unescapeCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      )
    : text;
