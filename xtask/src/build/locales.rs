//! The interface's languages as readers fetch them: a locale's texts without their keys, whose
//! order is that of `src/messages.rs`. Never whether the texts are good.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value};

use crate::fingerprint;

/// Writes `locales/` below `files`, and returns what each file's content must be, by language.
///
/// # Errors
/// When a file is not an object of texts and plural forms, or cannot be written.
pub(crate) fn write(sources: &Path, files: &Path) -> Result<Value> {
    let folder = files.join("locales");
    fs::create_dir_all(&folder)?;
    let mut paths = Vec::new();
    fingerprint::collect(sources, &mut paths)?;
    paths.sort();
    let mut contents = Map::new();
    for path in paths {
        let keyed = fs::read_to_string(&path)?;
        let mut texts = texts(&keyed).with_context(|| format!("reading {}", path.display()))?;
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if language == "ar" {
            texts = isolated(&texts);
        }
        let integrity = fingerprint::integrity(texts.as_bytes());
        fs::write(folder.join(format!("{language}-{}.json", short(&integrity))), &texts)?;
        contents.insert(language, integrity.into());
    }
    Ok(contents.into())
}

/// What the file's name has of its hash; `src/element/locale.js` says the same.
fn short(integrity: &str) -> String {
    let end = integrity[..integrity.len() - 1].chars().rev().take(8);
    end.filter(char::is_ascii_alphanumeric).collect::<Vec<_>>().into_iter().rev().collect()
}

/// Isolates each value that will be filled in: a name in Latin letters must not turn the words of
/// a sentence that reads from right to left.
fn isolated(texts: &str) -> String {
    texts.replace('{', "\u{2068}{").replace('}', "}\u{2069}")
}

/// `{"Plan": "plan", "Plans": {"one": "1 plan", "other": "{n} plans"}}` as
/// `["plan","one|1 plan|other|{n} plans"]`.
fn texts(keyed: &str) -> Result<String> {
    let texts: Map<String, Value> = serde_json::from_str(keyed)?;
    // `serde_json` sorts its keys; that it need not is a feature which would reach every crate.
    let mut in_order: Vec<(&String, &Value)> = texts.iter().collect();
    in_order.sort_by_key(|(key, _)| keyed.find(&format!("\n \"{key}\":")));
    let mut list = Vec::new();
    for (key, value) in in_order {
        list.push(match value {
            Value::String(text) => text.clone(),
            Value::Object(forms) => {
                // The last form stands for every other category.
                let mut forms: Vec<_> = forms.iter().collect();
                forms.sort_by_key(|(name, _)| *name == "other");
                let parts = forms
                    .iter()
                    .flat_map(|(name, form)| [name.as_str(), form.as_str().unwrap_or_default()]);
                parts.collect::<Vec<_>>().join("|")
            }
            _ => bail!("{key}: expected a text or its plural forms, found {value}"),
        });
    }
    Ok(serde_json::to_string(&list)?)
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn texts_keep_their_order_and_plural_forms_their_names() {
        let keyed = "{\n \"B\": \"z\",\n \"A\": {\"other\": \"{n} plans\", \"one\": \"1 plan\"}\n}";
        assert_eq!(texts(keyed).unwrap(), r#"["z","one|1 plan|other|{n} plans"]"#);
        let error = texts(r#"{"A": 1}"#).unwrap_err().to_string();
        assert_eq!(error, "A: expected a text or its plural forms, found 1");
    }
}
