import { Refusal } from '#base/refusal.ts';

/** An element in document order; a text node has the name `#text`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const deepest = 400;
const nothing: readonly never[] = [];
const noAttributes: Readonly<Record<string, string>> = {};

const broken = (): Refusal => new Refusal('file-broken');

/** An element while its file is read; its attributes are taken apart when somebody asks, for most are never asked. */
class Element implements XmlNode {
  readonly name: string;
  readonly text = '';
  children: readonly XmlNode[] = nothing;
  private readonly inside: string;

  constructor(name: string, inside = '') {
    this.name = name;
    this.inside = inside;
  }

  get attributes(): Readonly<Record<string, string>> {
    return this.inside === '' ? noAttributes : attributesOf(this.inside);
  }

  add(child: XmlNode): void {
    if (this.children === nothing) this.children = [child];
    else (this.children as XmlNode[]).push(child);
  }
}

/**
 * Parses the XML of an office file in one pass without recursion, in time and memory that grow with its length: a
 * document of 200 pages is six megabytes, for which a general parser takes a second and 200 MB. A document type is
 * refused before parsing: no office program writes one, and entities are the way to attack a parser.
 * @throws Refusal 'file-broken' for what is not well formed, is nested too deeply or declares entities.
 */
export function parseXml(bytes: Uint8Array): readonly XmlNode[] {
  const xml = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw broken();
  const open: Element[] = [];
  let current = new Element('');
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (text !== '') current.add(textNode(plain(text)));
    if (tag < 0) break;
    if (xml.startsWith('<?', tag)) at = behind(xml, '?>', tag);
    else if (xml.startsWith('<!--', tag)) at = behind(xml, '-->', tag);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = behind(xml, ']]>', tag);
      current.add(textNode(xml.slice(tag + 9, at - 3)));
    } else {
      const end = endOfTag(xml, tag + 1);
      at = end + 1;
      if (xml[tag + 1] === '/') {
        const outer = open.pop();
        if (!outer || xml.slice(tag + 2, end).trimEnd() !== current.name) throw broken();
        current = outer;
      } else {
        const isEmpty = xml[end - 1] === '/';
        const element = elementOf(xml.slice(tag + 1, isEmpty ? end - 1 : end));
        current.add(element);
        if (isEmpty) continue;
        if (open.push(current) > deepest) throw broken();
        current = element;
      }
    }
  }
  if (open.length > 0) throw broken();
  return current.children;
}

const textNode = (text: string): XmlNode => ({ name: '#text', attributes: noAttributes, children: nothing, text });

function behind(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw broken();
  return at + sign.length;
}

/** The `>` that ends a tag; one within quotes is part of a value. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at];
    if (letter === '>') return at;
    if (letter === '"' || letter === "'") at = behind(xml, letter, at + 1) - 1;
    else if (letter === '<') break;
  }
  throw broken();
}

function elementOf(inside: string): Element {
  const blank = inside.search(/\s/);
  const name = blank < 0 ? inside : inside.slice(0, blank);
  if (!/^[\p{L}_][\p{L}\p{N}_.:-]*$/u.test(name)) throw broken();
  return new Element(name, blank < 0 ? '' : inside.slice(blank + 1));
}

const attribute = /([^\s="'<>]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function attributesOf(inside: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of inside.matchAll(attribute)) found[name] = plain(double ?? single ?? '');
  return found;
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities XML knows and letters by number; any other stays as it stands. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return signs[name] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The first element of that name anywhere below, in document order. */
export function findBelow(nodes: readonly XmlNode[], name: string): XmlNode | undefined {
  for (const node of nodes) {
    const found = node.name === name ? node : findBelow(node.children, name);
    if (found) return found;
  }
  return undefined;
}

export const textOf = (node: XmlNode): string =>
  node.name === '#text' ? node.text : node.children.map(textOf).join('');
