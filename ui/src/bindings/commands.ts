// This file was generated from the command table in Rust. Do not edit it by hand.
import type { AccountId } from "./AccountId";
import type { Attention } from "./Attention";
import type { BatchId } from "./BatchId";
import type { BatchView } from "./BatchView";
import type { Connection } from "./Connection";
import type { Draft } from "./Draft";
import type { FindingId } from "./FindingId";
import type { ImportDone } from "./ImportDone";
import type { ImportPreview } from "./ImportPreview";
import type { Link } from "./Link";
import type { Ms } from "./Ms";
import type { OrderId } from "./OrderId";
import type { OrderPage } from "./OrderPage";
import type { Preview } from "./Preview";
import type { ProofId } from "./ProofId";
import type { ProofView } from "./ProofView";
import type { Start } from "./Start";
import type { Tests } from "./Tests";

export interface Commands {
  start: { args: {  }; result: Start };
  set_language: { args: { language: string }; result: Start };
  set_theme: { args: { theme: string }; result: null };
  enter_demo: { args: {  }; result: Start };
  leave_demo: { args: {  }; result: Start };
  attention: { args: {  }; result: Attention };
  order: { args: { order: OrderId }; result: OrderPage };
  preview: { args: { finding: FindingId; mail: boolean | null }; result: Preview };
  repair: { args: { finding: FindingId; mail: boolean }; result: null };
  proof: { args: { proof: ProofId }; result: ProofView };
  ignore: { args: { finding: FindingId; reason: string }; result: null };
  snooze: { args: { finding: FindingId; until: Ms }; result: null };
  reopen: { args: { finding: FindingId }; result: null };
  check_now: { args: {  }; result: null };
  stop: { args: {  }; result: null };
  connections: { args: {  }; result: Array<Connection> };
  test_connection: { args: { draft: Draft }; result: Tests };
  connect: { args: { draft: Draft }; result: AccountId };
  disconnect: { args: { account: AccountId }; result: null };
  choose_file: { args: {  }; result: ImportPreview | null };
  paste: { args: { text: string }; result: ImportPreview };
  map_columns: { args: { handle: string; columns: { [key in string]: string } }; result: ImportPreview };
  import: { args: { handle: string }; result: ImportDone };
  imports: { args: {  }; result: Array<BatchView> };
  undo_import: { args: { batch: BatchId }; result: null };
  open: { args: { link: Link }; result: null };
}
