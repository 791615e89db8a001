//! What an editor sees of `render` and `embed`: output, exit codes, and no HTML of a faulty dataset.

#![cfg(not(target_arch = "wasm32"))]

use std::process::Command;

const CLEAN: &str = "tests/fixtures/complete.json";
const WARNED: &str = "tests/fixtures/unknown-key.json";
const FAULTY: &str = "tests/fixtures/faulty.json";
const NOT_JSON: &str = "tests/fixtures/not-json.json";
const NOT_UTF_8: &str = "tests/fixtures/not-utf-8.json";
const MISSING: &str = "tests/fixtures/missing.json";
const SRC: &str = "https://example.org/d.json";

/// Runs the command line in the root of the repository, and compares its exit code.
#[track_caller]
fn check(arguments: &[&str], exit_code: i32) -> (String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_plan-compare"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .expect("the command line runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 output");
    let (stdout, stderr) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(exit_code), "{stdout}{stderr}");
    (stdout, stderr)
}

#[test]
fn a_clean_dataset_is_a_figure_or_a_page_and_nothing_else() {
    let (figure, stderr) = check(&["render", CLEAN], 0);
    assert!(figure.starts_with("<figure lang=\"en\">") && figure.ends_with("</figure>\n"));
    assert_eq!(stderr, "");
    let (page, stderr) = check(&["render", CLEAN, "--page"], 0);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">") && page.ends_with("</html>\n"));
    assert!(page.contains("<h1>Harbour plans</h1>") && !page.contains("<script"));
    assert_eq!(stderr, "");
    let (live, _) = check(&["render", "--page", "--src", "d.json?a=1&b", CLEAN], 0);
    assert!(live.contains("<plan-compare src=\"d.json?a=1&amp;b\" heading-level=\"2\""), "{live}");
    assert!(live.contains("<script type=\"module\" src=\"plan-compare.js\"></script>"));
}

#[test]
fn a_language_is_that_of_the_interface_where_there_is_one() {
    let (ukrainian, _) = check(&["render", "--language", "uk", CLEAN], 0);
    assert!(ukrainian.starts_with("<figure lang=\"uk\">"));
    for words in ["<h3>Плани гавані</h3>", "Не повідомлялося", "3 лют. 2027 р."]
    {
        assert!(ukrainian.contains(words), "{words}\n{ukrainian}");
    }
    assert!(ukrainian.contains("<span lang=\"en\" dir=\"auto\">Ten metres</span>"));
    let (arabic, _) = check(&["render", "--page", "--language=ar", CLEAN], 0);
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let (finnish, _) = check(&["render", "--language", "fi", CLEAN], 0);
    assert!(finnish.starts_with("<figure lang=\"en\">") && finnish.contains("Not reported"));
}

#[test]
fn each_way_of_embedding_has_its_snippet() {
    let (text, stderr) =
        check(&["embed", CLEAN, "--src", SRC, "--host", "https://cdn.example.org/pc"], 0);
    assert_eq!(stderr, "");
    let parts: Vec<&str> = text.split("\n\n\n").collect();
    let [whole, bare, frame, link] = parts[..] else { panic!("{} parts: {text}", parts.len()) };
    let script =
        "<script type=\"module\" src=\"https://cdn.example.org/pc/plan-compare.js\"></script>";
    let element = format!("<plan-compare src=\"{SRC}\"");
    assert!(
        whole.contains(&element)
            && whole.contains("<figure lang=\"en\">")
            && whole.ends_with(script)
    );
    assert!(bare.contains(&element) && !bare.contains("<figure") && bare.ends_with(script));
    assert!(bare.contains(&format!("<a href=\"{SRC}\">Harbour plans</a>")));
    let address =
        "https://cdn.example.org/pc/embed.html?src=https%3A%2F%2Fexample.org%2Fd.json&amp;lang=en";
    for attribute in [
        &format!("src=\"{address}\""),
        "title=\"Harbour plans\"",
        "loading=\"lazy\"",
        "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\"",
        "referrerpolicy=\"no-referrer\"",
        "allow=\"clipboard-write\"",
        "width=\"100%\"",
        "height=\"900\"",
    ] {
        assert!(frame.contains(attribute), "{attribute}\n{frame}");
    }
    let anchor = format!("<a href=\"{address}\">Harbour plans</a>");
    assert!(frame.contains(&format!(">{anchor}</iframe>")) && link.contains(&anchor));
    let host = script.replace("plan-compare.js", "host.js");
    assert!(frame.contains(&format!("has this once:\n{host}\n\n<iframe")), "{frame}");
    assert!(!frame.contains("relative") && !link.contains("<iframe"));
    let (relative, _) = check(&["embed", "--src", "d.json", CLEAN], 0);
    assert!(relative.contains("Give --src and --host whole"), "{relative}");
}

#[test]
fn what_the_loader_must_be_is_said_where_the_hashes_are_given() {
    let folder = std::env::temp_dir().join(format!("plan-compare-sri-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("a file");
        path.to_str().expect("UTF-8").to_owned()
    };
    let sri = file("sri.json", r#"{"files": {"plan-compare.js": "sha384-aB1+/9=="}}"#);
    let integrity = r#"integrity="sha384-aB1+/9==" crossorigin="anonymous"></script>"#;
    let (text, _) = check(&["embed", "--src", SRC, "--sri", &sri, CLEAN], 0);
    assert_eq!(text.matches(integrity).count(), 2, "the element with its table, and bare");
    assert_eq!(text.matches("<script").count(), 3, "these, and host.js for frames");
    let (page, _) = check(&["render", "--page", "--src", SRC, "--sri", &sri, CLEAN], 0);
    assert_eq!(page.matches(integrity).count(), 1);

    let other = file("other.json", r#"{"files": {"plan-compare.js": "sha384-\"><b>"}}"#);
    let none = file("none.json", "{}");
    let missing = folder.join("missing.json").to_str().expect("UTF-8").to_owned();
    for path in [&other, &none, &missing] {
        let (stdout, stderr) = check(&["embed", "--src", SRC, "--sri", path, CLEAN], 2);
        assert!(stdout.is_empty() && stderr.contains(path.as_str()), "{stderr}");
    }
    check(&["render", "--page", "--sri", &sri, CLEAN], 2);
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

#[test]
fn a_warning_is_told_beside_the_html() {
    let (stdout, stderr) = check(&["render", WARNED], 0);
    assert!(stdout.starts_with("<figure"));
    assert!(stderr.contains(&format!("{WARNED}:5:47: warning: /plans/0/colour")), "{stderr}");
}

#[test]
fn of_a_faulty_dataset_the_faults_are_told_as_by_check_and_nothing_is_rendered() {
    for file in [FAULTY, NOT_JSON] {
        let (expected, _) = check(&["check", file], 1);
        for arguments in [&["render", file][..], &["embed", "--src", SRC, file]] {
            assert_eq!(check(arguments, 1), (String::new(), expected.clone()));
        }
    }
    for file in [MISSING, NOT_UTF_8] {
        for arguments in [&["render", file][..], &["embed", "--src", SRC, file]] {
            let (stdout, stderr) = check(arguments, 2);
            assert_eq!(stdout, "");
            assert!(stderr.starts_with(&format!("{file}: cannot be read: ")), "{stderr}");
        }
    }
}

#[test]
fn what_is_not_understood_is_told_with_what_would_be() {
    for (arguments, complaint) in [
        (&["render"][..], "<FILE>"),
        (&["embed", "--src", SRC], "<FILE>"),
        (&["embed", CLEAN], "--src <URL>"),
        (&["render", CLEAN, CLEAN], CLEAN),
        (&["render", "--src", SRC, CLEAN], "--page"),
        (&["render", "--host", SRC, CLEAN], "--host"),
        (&["embed", "--page", CLEAN], "--page"),
        (&["embed", "--src", "javascript:alert(1)", CLEAN], "found 'javascript:alert(1)'"),
        (&["embed", "--src", SRC, "--host", "data:,a", CLEAN], "found 'data:,a'"),
        (&["render", "--language", "e\"n", CLEAN], "expected a language tag"),
    ] {
        let (stdout, stderr) = check(arguments, 2);
        assert_eq!(stdout, "", "{arguments:?}");
        assert!(stderr.starts_with("error: ") && stderr.contains(complaint), "{stderr}");
    }
}
