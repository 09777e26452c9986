import { build } from '../../scripts/ready.mjs';

/** The pages are built once, before any test file asks for them. */
export default function setup(): void {
  build();
}
