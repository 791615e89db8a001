//! What is fetched when it is needed: what reads and writes tables, the interface in other languages.
//! Never what is made of it.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Functions of the page's script.
#[derive(Clone)]
pub(super) struct Modules {
    /// Promises the module for tables.
    pub(super) tables: Function,
    /// Promises the texts of the interface in a language, or null.
    pub(super) locale: Function,
}

/// What an editor is told when a file of the page cannot be had.
const NOT_FETCHED: &str = "A file of this page could not be fetched. Try again.";

impl Modules {
    /// What comes of a table: see `builder_tables::read_table`.
    pub(super) async fn read_table(
        self,
        bytes: &[u8],
        name: &str,
        options: &Value,
    ) -> Result<Value, &'static str> {
        let bytes: JsValue = Uint8Array::from(bytes).into();
        let arguments = [bytes, name.into(), options.to_string().into()];
        parsed(&self.call("readTable", &arguments).await?)
    }

    /// The table of a dataset: see `builder_tables::write_table`.
    pub(super) async fn write_table(self, dataset: &str) -> Result<Value, &'static str> {
        parsed(&self.call("writeTable", &[dataset.into()]).await?)
    }

    /// A new id: see `builder_tables::id_for`.
    pub(super) async fn id_for(
        self,
        name: &str,
        kind: &str,
        taken: &str,
    ) -> Result<String, &'static str> {
        self.call("idFor", &[name.into(), kind.into(), taken.into()]).await
    }

    /// The texts of the interface in a language; nothing where it has none.
    pub(super) async fn locale(self, language: &str) -> Option<Vec<String>> {
        let texts = self.locale.call1(&JsValue::NULL, &language.into()).ok()?;
        let texts = JsFuture::from(Promise::resolve(&texts)).await.ok()?;
        let texts: Array = texts.dyn_into().ok()?;
        texts.iter().map(|text| text.as_string()).collect()
    }

    /// Fetches what reads tables, so that it is there when it is needed.
    pub(super) fn prepare_tables(&self) {
        // Who needs it hears what went wrong.
        let _ = self.tables.call0(&JsValue::NULL);
    }

    async fn call(self, name: &str, arguments: &[JsValue]) -> Result<String, &'static str> {
        let called = async {
            let module = self.tables.call0(&JsValue::NULL)?;
            let module = JsFuture::from(Promise::resolve(&module)).await?;
            let function: Function = Reflect::get(&module, &name.into())?.dyn_into()?;
            function.apply(&JsValue::NULL, &arguments.iter().cloned().collect::<Array>())
        };
        let result: Result<JsValue, JsValue> = called.await;
        result.ok().and_then(|text| text.as_string()).ok_or(NOT_FETCHED)
    }
}

fn parsed(text: &str) -> Result<Value, &'static str> {
    serde_json::from_str(text).map_err(|_| NOT_FETCHED)
}
