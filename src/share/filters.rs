//! What content management systems leave of HTML that editors paste: elements and attributes. Never what
//! is made of them.

/// Elements that filters know, or whose words they leave.
pub const ELEMENTS: [&str; 29] = [
    "a",
    "b",
    "br",
    "caption",
    "details",
    "div",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ol",
    "p",
    "q",
    "section",
    "span",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
];

/// Elements on lines of their own, so that the words stay apart when tags are taken away.
pub const BLOCKS: [&str; 21] = [
    "caption",
    "details",
    "div",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// The attributes that some elements keep.
pub const ATTRIBUTES: [(&str, &[&str]); 8] = [
    ("a", &["href", "hreflang", "rel"]),
    ("figure", &["lang", "dir"]),
    ("li", &["id", "value"]),
    ("q", &["lang", "dir", "translate"]),
    ("span", &["lang", "dir"]),
    ("tbody", &["valign"]),
    ("th", &["scope", "colspan"]),
    ("time", &["datetime"]),
];

/// The attributes that every element keeps.
pub const EVERYWHERE: [&str; 2] = ["data-issue", "data-plan"];
