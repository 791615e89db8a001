//! The figure: the components of the widget, made into HTML without a browser. Never a control.

use std::sync::Arc;

use leptos::prelude::*;

use super::cms;
use crate::localize::Localizer;
use crate::views::StaticFigure;
use crate::widget::Widget;

/// The complete comparison as a `<figure>`, its title a heading of `level`.
pub fn figure(localizer: &Arc<Localizer>, level: u8) -> String {
    let localizer = Arc::clone(localizer);
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        let widget = Widget::for_figure(localizer, level);
        view! { <StaticFigure widget/> }.into_any().to_html()
    });
    owner.cleanup();
    cms::plain(&html)
}
