import type { Check, Verdict } from './findings';

const zh = {
  title: '部署检查',
  intro: '本页从这台浏览器向本站取几个文件，逐项查看服务器的回答。不发送任何信息到别处。',
  back: '打开地图',
  language: 'English',
  running: '正在检查……',
  summary: (bad: number, advice: number): string =>
    bad + advice === 0 ? '没有发现问题。' : `${bad} 项有误，${advice} 项建议改进。`,
  failed: '检查没有完成：请刷新页面重试。',
  verdicts: { good: '正常', advice: '建议', bad: '有误', note: '说明' } as Record<Verdict, string>,
  hashes: '逐个核对文件',
  hashesIntro: '将所有文件与发布时的 SHA256SUMS 比较（约 8 MB）。',
  hashing: (done: number, all: number): string => `已核对 ${done} / ${all} 个文件。`,
  intact: (all: number): string => `${all} 个文件与发布时一致。`,
  changed: (count: number): string => `${count} 个文件与发布时不同：`,
  noHashes: '此浏览器在非 https 地址下不能计算校验值。请在服务器上运行 sha256sum -c SHA256SUMS。',
  noSums: '没有找到 SHA256SUMS：请用 npm run build 生成的完整文件夹。',
  checks: {
    page: ['首页', '服务器没有用 index.html 回答本文件夹。请设置默认首页。'],
    types: [
      '文件类型',
      '这些文件的 Content-Type 不对，浏览器会拒绝脚本和字体。请照 deploy/ 中的配置设置。',
    ],
    missing: [
      '不存在的文件',
      '不存在的文件应回答 404，不要用首页代替，否则旧页面会把网页当脚本读。',
    ],
    slash: ['末尾斜杠', '不带末尾斜杠的地址应转到带斜杠的地址，否则文件找不到。'],
    policy: [
      '内容安全策略（CSP）',
      '页面自带同样的策略，因此仍受保护；请在响应头里也发送，下列指令缺少或不同。',
    ],
    framing: [
      '嵌入',
      '首页应由 frame-ancestors 限定谁可嵌入；embed/ 应允许政府网站嵌入，且不发送 X-Frame-Options。',
    ],
    guards: ['其他安全响应头', '缺少下列响应头。'],
    sharing: ['跨源读取', '沙箱框架中的页面读取这些文件需要 Access-Control-Allow-Origin: *。'],
    compression: ['压缩', '这些文件没有压缩，首次打开会慢约四倍。请启用 gzip 或 brotli。'],
    caching: ['缓存', 'assets/ 应长期缓存（immutable），首页应每次询问（no-cache）。'],
    unchanged: ['未改变的文件', '服务器没有对未改变的首页回答 304。请启用 ETag。'],
    ranges: ['部分下载', '服务器不支持 Range：中断的下载须从头再来。'],
    foreign: ['外部请求', '本页从别处取了文件。可能是服务器或代理插入的。'],
    hosts: [
      '底图所在的其他主机',
      'embed.config.json 写了这些主机，页面或响应头的策略却没有放行，浏览器会拒绝。请运行 npx tsx scripts/applyConfig.ts；没有 Node 的服务器，请在本站文件夹里运行下面一行，并在服务器配置的 connect-src 里加上同样的主机。',
    ],
    tiles: [
      '底图瓦片',
      '取不到下列主机的瓦片：请检查地址、密钥，以及该主机是否发送 Access-Control-Allow-Origin。',
    ],
    secure: ['https', '本站用的是 http：内网可用；复制按钮、离线保存等功能受浏览器限制。'],
    ipv6: [
      'IPv6',
      '从页面看不到本站是否有 IPv6 地址。所有文件用相对地址，不会产生“天窗”；请查域名的 AAAA 记录：dig AAAA 域名。',
    ],
    approval: ['审图号', 'embed.config.json 没有写审图号：地图左下角会说明未经审核。'],
  } satisfies Record<Check, [name: string, remedy: string]>,
};

const en: typeof zh = {
  title: 'Deployment check',
  intro:
    'This page asks its own host for a few files and looks at the answers. It sends nothing to anyone else.',
  back: 'Open the map',
  language: '中文',
  running: 'Checking …',
  summary: (bad, advice) =>
    bad + advice === 0 ? 'Nothing is wrong.' : `Wrong: ${bad}. Better otherwise: ${advice}.`,
  failed: 'The check did not come to its end: reload the page.',
  verdicts: { good: 'fine', advice: 'advice', bad: 'wrong', note: 'note' },
  hashes: 'Compare every file',
  hashesIntro: 'Holds all files against the SHA256SUMS of the delivery (about 8 MB).',
  hashing: (done, all) => `${done} of ${all} files compared.`,
  intact: (all) => `${all} files are as they were delivered.`,
  changed: (count) => `Not as delivered: ${count}`,
  noHashes:
    'This browser computes no hashes at an address without https. On the server: sha256sum -c SHA256SUMS.',
  noSums: 'There is no SHA256SUMS: deploy the whole folder that npm run build writes.',
  checks: {
    page: [
      'First page',
      'The host does not answer with index.html for its folder. Set it as the index.',
    ],
    types: [
      'Media types',
      'The Content-Type of these files is wrong; browsers refuse scripts and fonts then. Take the types from the files in deploy/.',
    ],
    missing: [
      'Files that are not there',
      'Should be answered by 404, not by the first page, which old pages would read as a script.',
    ],
    slash: [
      'Last slash',
      'The address without its last slash should lead to the one with it, else no file is found.',
    ],
    policy: [
      'Content-Security-Policy',
      'The page carries the same policy and is protected; send it as a header too. Missing or different:',
    ],
    framing: [
      'Frames',
      'The first page should say by frame-ancestors who may frame it; embed/ should allow the pages that embed it, and send no X-Frame-Options.',
    ],
    guards: ['Other protecting headers', 'These headers are missing.'],
    sharing: [
      'Reading from other origins',
      'Frames in a sandbox read these files only with Access-Control-Allow-Origin: *.',
    ],
    compression: [
      'Compression',
      'These files come unpacked; the first visit takes four times as long. Turn on gzip or brotli.',
    ],
    caching: [
      'Caching',
      'assets/ should be kept for long (immutable), the first page asked for each time (no-cache).',
    ],
    unchanged: [
      'Unchanged files',
      'The host does not answer 304 for a first page that is the same. Turn on ETag.',
    ],
    ranges: ['Parts of files', 'The host knows no Range: a download cut off begins anew.'],
    foreign: [
      'Requests to others',
      'This page loaded files from elsewhere: a server or proxy may have put them in.',
    ],
    hosts: [
      'Other hosts of the basemap',
      'embed.config.json names these hosts, but the policy of the pages or of the header keeps them out, and browsers refuse. Run npx tsx scripts/applyConfig.ts; without Node, run this line in the folder of the site, and add the same hosts to connect-src in the configuration of the server.',
    ],
    tiles: [
      'Tiles of the basemap',
      'These hosts give no tile: look at address and key, and whether the host sends Access-Control-Allow-Origin.',
    ],
    secure: [
      'https',
      'This is http: fine on a closed network; browsers restrict some buttons, such as those that copy or keep the atlas for offline use.',
    ],
    ipv6: [
      'IPv6',
      'A page cannot see whether its host has an IPv6 address. All addresses here are relative, so nothing stays blank; look for the AAAA record: dig AAAA name.',
    ],
    approval: [
      'Map approval',
      'embed.config.json states no approval number: the lower left corner of the map says that it is not approved.',
    ],
  },
};

export const DOCTOR_TEXTS = { zh, en };
export type DoctorTexts = typeof zh;
