//! Below the view: copying a link to it, its table and its data as files, and print. Never an
//! address or a file of its own making.

use leptos::prelude::*;

use super::share_button::{CopyButton, Deed, ShareButton};
use crate::compare::{Difference, View};
use crate::localize::Message;
use crate::share;
use crate::widget::{Widget, use_widget};

/// What readers take along of what is shown.
#[component]
pub(super) fn ShareRow() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let json = widget.config().has_dataset_file.then(|| {
        let label = localizer.t(Message::DownloadJson);
        let deed: Deed = Box::new(move |tools, _| {
            (tools.save_dataset)(widget);
            ().into_any()
        });
        view! { <ShareButton label deed/> }.into_any()
    });
    let save_csv: Deed = Box::new(move |tools, _| {
        (tools.save_csv)(widget);
        ().into_any()
    });
    let print_choices: Deed = Box::new(move |tools, _| (tools.print_choices)(widget));
    let link = move || widget.address(&widget.selection.get_untracked());
    view! {
        <div class="share" part="share" role="group" aria-label=localizer.t(Message::Share)>
            <CopyButton
                label=localizer.t(Message::CopyLink)
                copied=Message::LinkCopied
                text=Box::new(link)
            />
            <ShareButton
                label=localizer.t(Message::DownloadCsv)
                deed=save_csv
            />
            {json}
            <ShareButton label=localizer.t(Message::Print) deed=print_choices/>
        </div>
    }
}

/// The table of what is shown, as CSV.
pub(crate) fn csv(widget: Widget) -> String {
    let localizer = widget.localizer();
    let selection = widget.selection.get_untracked();
    match widget.view.get_untracked() {
        View::Compare => {
            let (plans, shown) = (widget.plans.get_untracked(), widget.shown.get_untracked());
            share::csv(&localizer, &plans, &shown.issues)
        }
        // There a narrow widget has all plans chosen, not two of them.
        view => {
            let wanted = match view {
                View::Answers => Difference::OfAnswers,
                _ => Difference::Any,
            };
            let shown = localizer.shown(&selection, &selection.plans, wanted);
            share::csv(&localizer, &selection.plans, &shown.issues)
        }
    }
}
