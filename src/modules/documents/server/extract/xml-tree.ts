import { XMLParser } from 'fast-xml-parser';
import { Refusal } from '#base/refusal.ts';

/** An element in document order; a text node has the name `#text`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const deepest = 400;

type Raw = Record<string, unknown>;

/**
 * Parses the XML of an office file. A document type is refused before parsing: no office program writes one, and
 * entities are the way to attack a parser.
 * @throws Refusal 'file-broken' for what is not well formed, is nested too deeply or declares entities.
 */
export function parseXml(bytes: Uint8Array): XmlNode[] {
  const xml = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal('file-broken');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    htmlEntities: true,
    maxNestedTags: deepest,
  });
  try {
    return (parser.parse(xml, true) as Raw[]).map(toNode);
  } catch {
    throw new Refusal('file-broken');
  }
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function toNode(raw: Raw): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const value = raw[name];
  const attributes = (raw[':@'] ?? {}) as Record<string, string>;
  if (name === '#text') return { name, attributes, children: [], text: String(value ?? '') };
  return { name, attributes, children: Array.isArray(value) ? (value as Raw[]).map(toNode) : [], text: '' };
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
