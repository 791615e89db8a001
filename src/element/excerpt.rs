//! The part of a dataset that a page wants: few do, so that what cuts it is a file of its own. Never which
//! part.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::attributes;
use super::diagnosis::Unavailable;
use super::reading::{Reading, Refusal};
use crate::compare::{Part, excerpt};
use crate::model::Dataset;

#[wasm_bindgen]
impl Reading {
    /// The same, but of the dataset the part that the page's `element` wants.
    #[wasm_bindgen(js_name = partFor)]
    pub async fn part_for(self, element: HtmlElement) -> Self {
        let Self { text, result, faults } = self;
        let result = match result {
            Ok(dataset) => {
                let part = attributes::part(&element, &dataset);
                cut(dataset, part).await.map_err(|Unavailable| Refusal::Undiagnosed("network"))
            }
            refused => refused,
        };
        Self { text, result, faults }
    }
}

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(excerpt, wasm_split_path = leptos::wasm_split, fallible)]
fn cut(dataset: Dataset, part: Part) -> Result<Dataset, Unavailable> {
    Ok(excerpt(dataset, &part))
}

/// Without the feature `split` everything is in one file.
#[cfg(not(feature = "split"))]
async fn cut(dataset: Dataset, part: Part) -> Result<Dataset, Unavailable> {
    Ok(excerpt(dataset, &part))
}
