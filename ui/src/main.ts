import { mount } from "svelte";
import App from "./App.svelte";
import "./look/tokens.css";
import "./look/base.css";
import "./look/controls.css";
import "./look/frame.css";
import "./look/notices.css";
import "./look/list.css";
import "./look/detail.css";
import "./look/ledger.css";
import "./look/dialog.css";
import "./look/welcome.css";
import "./look/pages.css";

const target = document.getElementById("app");
if (target) mount(App, { target });
