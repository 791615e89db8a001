//! Small parts that every view is made of. Never what a view decides.

#![expect(unreachable_pub, reason = "`#[component]` makes its props as public as it can")]

pub(crate) mod arrow_keys;
pub(crate) mod diff_markup;
pub(crate) mod each;
pub(crate) mod effect;
pub(crate) mod error_message;
pub(crate) mod lazy;
pub(crate) mod localized_text;
pub(crate) mod mounted;
pub(crate) mod plan_mark;
mod scroll_box;
pub(crate) mod scroll_frame;
pub(crate) mod section;
pub(crate) mod select_field;
pub(crate) mod source_links;
pub(crate) mod status;
pub(crate) mod styles;
pub(crate) mod toggle_button;
