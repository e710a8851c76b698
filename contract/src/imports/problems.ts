import type { Problems } from '../kernel/problem.ts'

export const importProblems = {
  'file-missing': { status: 422, zh: '请选择要导入的文件。', en: 'Choose a file to import.' },
  'file-kind-unknown': {
    status: 415,
    zh: '看不懂这种文件。请用 Excel（xlsx、xls）或 CSV，另存后再上传。',
    en: 'This kind of file cannot be read. Save it as xlsx, xls or CSV and upload it again.',
  },
  'file-broken': {
    status: 422,
    zh: '文件已损坏或不完整。请打开原文件另存一份再上传，或请对方重发。',
    en: 'The file is broken or cut off. Open the original and save it anew, or ask for it again.',
  },
  'file-encrypted': {
    status: 422,
    zh: '文件有打开密码。请去掉密码另存后再上传。',
    en: 'The file asks for a password. Save it without one and upload it again.',
  },
  'file-empty': { status: 422, zh: '文件里没有内容。', en: 'There is nothing in this file.' },
  'file-too-large': {
    status: 413,
    zh: '表格太大：最多 {rows} 行、{columns} 列。请分成几份再上传。',
    en: 'The table is too large: at most {rows} rows and {columns} columns. Split it and upload the parts.',
  },
  'file-swollen': {
    status: 422,
    zh: '文件解压后异常地大，已拒绝读取。请另存为新的 xlsx 再上传。',
    en: 'Unpacked, this file is out of all proportion and was not read. Save it as a new xlsx and upload that.',
  },
  'file-too-slow': {
    status: 422,
    zh: '读取这个文件用时太长，已停止。请删去多余的工作表和格式，另存后再上传。',
    en: 'Reading this file took too long and was stopped. Remove surplus sheets and formats, save it and upload it again.',
  },
  'reader-busy': { status: 503, zh: '正在读取别的文件，请 {seconds} 秒后再试。', en: 'Other files are being read: try again in {seconds} seconds.' },
  'header-unknown': { status: 422, zh: '没有找到表头。请指出表头在哪一行。', en: 'No header was found. Say in which row it stands.' },
  'mapping-incomplete': { status: 422, zh: '还有必需的列没有对应：{fields}。', en: 'Columns that are needed have not been named: {fields}.' },
  'mapping-impossible': {
    status: 422,
    zh: '列的对应关系不对：没有这一列或这一项，或者一项对应了多列。',
    en: 'These columns cannot be read so: a column or a field that is not there, or one field for several columns.',
  },
  'import-gone': {
    status: 404,
    zh: '没有找到这次导入。未接收的文件保留 72 小时。',
    en: 'There is no such import. Files that were not taken in are kept for 72 hours.',
  },
  'import-done': { status: 409, zh: '这份文件已经接收。', en: 'This file has been taken in already.' },
} as const satisfies Problems
