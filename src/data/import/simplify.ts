/**
 * Traditional characters and their simplified form, by twos: those that occur in names of the atlas, by OpenCC. A test
 * holds the list against the names.
 */
export const TRADITIONAL =
  '萬万與与業业叢丛東东豐丰臨临麗丽義义樂乐鄉乡雲云產产會会關关興兴內内農农創创劑剂務务區区醫医華华協协盧卢衛卫衞卫廠厂廳厅縣县雙双發发臺台吳吴團团園园圍围國国場场備备復复頭头學学寧宁寶宝實实宮宫寬宽導导壽寿堯尧島岛峯峰廣广莊庄慶庆應应開开張张強强懷怀戰战撫抚護护鬥斗無无顯显晉晋術术機机來来極极棗枣欒栾橋桥氫氢漢汉溝沟滄沧澤泽濟济淶涞潤润澱淀灣湾滿满灤滦濱滨靈灵獻献環环現现電电療疗鹽盐礦矿禮礼稅税競竞紅红經经絡络網网聯联肅肃蘆芦範范藥药蓮莲獲获營营薊蓟裝装計计設设試试貿贸費费賃赁資资贊赞趙赵車车軌轨轉转輔辅輛辆達达遷迁運运鄲郸鋼钢鐵铁鎮镇長长門门間间陽阳際际陘陉靜静順顺饒饶館馆驊骅驗验雞鸡鷹鹰黃黄龍龙';

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from(TRADITIONAL.match(/../gu) ?? [], ([from = '', to = '']) => [from, to]),
);

/** A text in simplified characters, as far as names of the atlas need it. */
export const simplify = (text: string): string =>
  Array.from(text, (character) => SIMPLE.get(character) ?? character).join('');
