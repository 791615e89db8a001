// The table by hand with rows that the browser draws only near the window. Never another table.

import "./content-visibility.css";
import "./vanilla.js";
