//! The words and the sources agree: see each test's name.

use super::*;
use crate::domain::{Ms, Stamp};
use chrono::{FixedOffset, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Families of ids that are put together from data. Every other id stands as a whole literal
/// in a source.
const FAMILIES: &[(&str, &str)] = &[
    ("form-", "a form's labels: form-{platform}-{key}, form-{platform}-{key}-help"),
    ("guide-", "a guide's steps: guide-{platform}-{n}"),
    ("import-field-", "a field's name: its code follows"),
    ("import-column-missing-", "the field that a file lacks: its code follows"),
];

/// Sentences that are rightly the same as in English.
const SAME_AS_ENGLISH: &[(&str, &str)] = &[
    ("nl", "preview-link"),
    ("nl", "cli-head-key-id"),
    ("nl", "cli-head-key-secret"),
    ("nl", "cli-head-platform"),
    ("nl", "cli-state-open"),
    ("nl", "cli-state-snoozed"),
    ("nl", "score-head-norm"),
    ("nl", "score-head-score"),
    ("de", "preview-link"),
    ("de", "proof-shop"),
    ("de", "cli-head-name"),
    ("de", "cli-head-shop"),
    ("de", "score-head-norm"),
    ("de", "window-receive-port"),
    ("fr", "window-receive-port"),
];

/// Literals that look like ids and are something else.
const NO_IDS: &[&str] = &["event-type"];

/// Problems of the import whose remedy is another sentence.
const OTHER_REMEDY: &[&str] = &["import-date-unreadable-remedy", "import-date-impossible-remedy"];

struct Message {
    text: String,
    vars: BTreeSet<String>,
    file: &'static str,
}

/// The messages of a language by id: read line by line, which is enough for our files.
fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut all: BTreeMap<String, Message> = BTreeMap::new();
    for (file, text) in files::SUBJECTS.iter().zip(files::of(language)) {
        let mut open: Option<String> = None;
        for line in text.lines() {
            let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
            if begins {
                let (id, value) = line.split_once('=').expect("a line at the margin is a message");
                let id = id.trim().to_owned();
                let message = Message { text: value.trim().to_owned(), vars: BTreeSet::new(), file };
                let twice = all.insert(id.clone(), message);
                assert!(twice.is_none(), "{}/{file}.ftl says {id} a second time", language.code());
                open = Some(id);
            } else if line.starts_with(' ') {
                if let Some(message) = open.as_ref().and_then(|id| all.get_mut(id)) {
                    message.text = format!("{}\n{}", message.text, line.trim()).trim().to_owned();
                }
            } else {
                let fine = line.is_empty() || line.starts_with(['#', '-', '}']);
                assert!(fine, "{}/{file}.ftl: {line:?}", language.code());
                // What is indented below a term belongs to the term.
                open = open.filter(|_| !line.starts_with('-'));
            }
        }
    }
    for message in all.values_mut() {
        message.vars = message
            .text
            .split('$')
            .skip(1)
            .map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect()
            })
            .collect();
    }
    all
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The sources under `folder` with one of these endings, path and text; generated files left out.
fn sources(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "node_modules" | "dist" | "bindings" | "target" | "gen") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending))
                && !path.ends_with("messages/tests.rs")
            {
                let text = std::fs::read_to_string(&path).expect("a source is text");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "there are sources in {folder}");
    found
}

fn rust() -> Vec<(PathBuf, String)> {
    ["src-tauri/core/src", "src-tauri/cli/src", "src-tauri/desktop"]
        .iter()
        .flat_map(|f| sources(f, &[".rs"]))
        .collect()
}

fn is_id(text: &str) -> bool {
    text.contains('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// What stands between quotes of any kind.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '\'', '`'])
}

/// The literals that follow `call`.
fn after<'a>(text: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(call).skip(1).filter_map(|rest| rest.split('"').next()).filter(|id| is_id(id))
}

/// Ids in `Phrase::new("…")`, each with its place.
fn phrases(sources: &[(PathBuf, String)]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in sources {
        for rest in text.split("Phrase::new(").skip(1) {
            let Some(rest) = rest.trim_start().strip_prefix('"') else { continue };
            let id = rest.split('"').next().unwrap_or_default();
            found.push((id.to_owned(), path.display().to_string()));
        }
    }
    found
}

#[test]
fn every_language_says_the_same_with_the_same_arguments() {
    let english = messages(Language::En);
    assert!(!english.is_empty());
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let other = messages(language);
        let code = language.code();
        wrong.extend(
            english.keys().filter(|id| !other.contains_key(*id)).map(|id| format!("{code} lacks {id}")),
        );
        for (id, message) in &other {
            match english.get(id) {
                None => wrong.push(format!("{code} has {id}, English has not")),
                Some(first) if first.vars != message.vars => {
                    wrong.push(format!("{code}: {id} takes {:?}, in English {:?}", message.vars, first.vars));
                }
                Some(first) if first.file != message.file => {
                    wrong.push(format!(
                        "{code}: {id} is in {}.ftl, in English in {}.ftl",
                        message.file, first.file
                    ));
                }
                Some(_) if message.text.is_empty() => wrong.push(format!("{code}: {id} is empty")),
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_is_fluent_and_every_sentence_can_be_said() {
    for language in Language::ALL {
        for (subject, text) in files::SUBJECTS.iter().zip(files::of(language)) {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{}/{subject}.ftl: {errors:?}", language.code());
            }
        }
        let words = Messages::new(language);
        for (id, message) in messages(language) {
            for count in [0, 1, 2, 1_234] {
                // A selector takes a number; whatever stands alone takes anything.
                let phrase =
                    message.vars.iter().fold(Phrase::new(&id), |phrase, name| phrase.count(name, count));
                let said = words.try_say(&phrase, &Utc);
                assert!(said.as_ref().is_ok_and(|s| !s.trim().is_empty()), "{}: {said:?}", language.code());
            }
        }
    }
}

#[test]
fn every_phrase_of_the_sources_has_words() {
    let known = messages(Language::En);
    let mut missing: BTreeSet<String> = phrases(&rust())
        .into_iter()
        .filter(|(id, _)| !known.contains_key(id))
        .map(|(id, path)| format!("{id}   {path}"))
        .collect();
    // The import's problems say their remedy by the same name.
    let remedied = rust().into_iter().filter(|(path, _)| path.iter().any(|part| part == "import")).flat_map(
        |(path, text)| {
            let calls = ["Problem::new(\"", "Unclear(\"", "Err(\""];
            let ids: Vec<String> = calls
                .into_iter()
                .flat_map(|call| after(&text, call))
                .map(|id| format!("{id}-remedy"))
                .collect();
            ids.into_iter().map(move |id| (id, path.clone()))
        },
    );
    for (id, path) in remedied.filter(|(id, _)| !OTHER_REMEDY.contains(&id.as_str())) {
        if !known.contains_key(&id) {
            missing.insert(format!("{id}   {}", path.display()));
        }
    }
    // An id may also be chosen first and said later: a literal that begins as ours do is an id.
    let beginnings: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    for (path, text) in rust() {
        let (code, _) = text.split_once("#[cfg(test)]").unwrap_or((&text, ""));
        for literal in code.split('"').filter(|l| is_id(l)) {
            let ours = literal.split('-').next().is_some_and(|b| beginnings.contains(b));
            if ours && !known.contains_key(literal) && !NO_IDS.contains(&literal) {
                missing.insert(format!("{literal}   {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "no words for\n{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_a_sentence_wants_is_given_where_it_is_said() {
    let known = messages(Language::En);
    let mut wrong = BTreeSet::new();
    for (path, text) in rust() {
        let given: BTreeSet<&str> = [".text(", ".count(", ".time(", ".at("]
            .into_iter()
            .flat_map(|call| text.split(call).skip(1))
            .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
            .collect();
        let (code, _) = text.split_once("#[cfg(test)]").unwrap_or((&text, ""));
        for (id, _) in phrases(&[(path.clone(), code.to_owned())]) {
            let wanted = known.get(&id).map(|message| message.vars.clone()).unwrap_or_default();
            wrong.extend(
                wanted
                    .iter()
                    .filter(|name| !given.contains(name.as_str()))
                    .map(|name| format!("{}: {id} wants ${name}", path.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_words_are_left_that_nobody_says() {
    let mut said: BTreeSet<String> = BTreeSet::new();
    for (_, text) in rust().iter().chain(&sources("ui/src", &[".svelte", ".ts"])) {
        said.extend(literals(text).filter(|l| is_id(l)).map(str::to_owned));
    }
    let idle: Vec<String> = messages(Language::En)
        .into_iter()
        // The import says a problem's remedy by the problem's name.
        .filter(|(id, _)| !id.strip_suffix("-remedy").is_some_and(|problem| said.contains(problem)))
        .filter(|(id, _)| !said.contains(id) && !FAMILIES.iter().any(|(family, _)| id.starts_with(family)))
        .map(|(id, message)| format!("{}.ftl: {id}", message.file))
        .collect();
    assert!(idle.is_empty(), "nobody says\n{}", idle.join("\n"));
}

#[test]
fn no_sentence_was_left_in_english() {
    let english = messages(Language::En);
    let mut same = Vec::new();
    for language in [Language::Nl, Language::De, Language::Fr] {
        for (id, message) in messages(language) {
            let excused =
                SAME_AS_ENGLISH.iter().any(|(code, known)| *code == language.code() && *known == id);
            // What is only an argument has no language.
            let words = !(message.text.starts_with("{ $") && message.text.matches(' ').count() == 2);
            if words && !excused && english.get(&id).is_some_and(|first| first.text == message.text) {
                same.push(format!("(\"{}\", \"{id}\"),   {}", language.code(), message.text));
            }
        }
    }
    assert!(same.is_empty(), "as in English:\n{}", same.join("\n"));
}

#[test]
fn moments_are_written_as_each_language_does() {
    let brussels = FixedOffset::east_opt(3_600).expect("an hour east");
    let monday = Stamp::instant(Ms(1_794_819_600_000)); // 2026-11-16 09:00 UTC
    let tuesday = Stamp { precision: Precision::Day, ..Stamp::instant(Ms(1_794_870_000_000)) };
    let told = |language, stamp: Stamp| moment::told(stamp.at, stamp.precision, language, &brussels);
    use crate::domain::Precision;
    assert_eq!(told(Language::En, monday), "Mon 16 Nov, 10:00");
    assert_eq!(told(Language::Nl, monday), "ma 16 nov, 10:00");
    assert_eq!(told(Language::De, monday), "Mo 16. Nov, 10:00");
    assert_eq!(told(Language::Fr, monday), "lun. 16 nov., 10:00");
    assert_eq!(told(Language::En, tuesday), "Tue 17 Nov");
    assert_eq!(told(Language::Nl, tuesday), "di 17 nov");
    assert_eq!(told(Language::De, tuesday), "Di 17. Nov");
    assert_eq!(told(Language::Fr, tuesday), "mar. 17 nov.");
}

#[test]
fn numbers_are_grouped_and_choose_their_plural() {
    let say = |language, count| {
        let mut words = Messages::new(language);
        let text = "t-x = { $n ->\n    [one] one\n   *[other] { $n }\n }\n".to_owned();
        words.bundle.add_resource_overriding(FluentResource::try_new(text).expect("Fluent"));
        words.try_say(&Phrase::new("t-x").count("n", count), &Utc).expect("can be said")
    };
    assert_eq!(say(Language::En, 1), "one");
    assert_eq!(say(Language::En, 0), "0");
    assert_eq!(say(Language::Fr, 0), "one", "nothing is singular in French");
    assert_eq!(say(Language::En, 999), "999");
    assert_eq!(say(Language::En, 1_234_567), "1,234,567");
    assert_eq!(say(Language::De, -100_000), "-100.000");
    assert_eq!(say(Language::Nl, 12_345), "12.345");
    assert_eq!(say(Language::Fr, 1_000), "1\u{202f}000");
}

#[test]
fn a_phrase_without_words_says_its_id_and_is_an_error_to_a_test() {
    let words = Messages::new(Language::En);
    let unknown = Phrase::new("no-such-message").text("a", "b");
    assert_eq!(words.try_say(&unknown, &Utc), Err(SayError::Missing("no-such-message".to_owned())));
    assert_eq!(words.say(&unknown, &Utc), "no-such-message");
    let holes = words.try_say(&Phrase::new("vault-passphrase-unreadable"), &Utc);
    assert!(matches!(holes, Err(SayError::Faulty { .. })), "an argument is missing: {holes:?}");
}

#[test]
fn locales_of_operating_systems_are_understood() {
    for (locale, language) in [
        ("nl-BE", Some(Language::Nl)),
        ("fr_FR.UTF-8", Some(Language::Fr)),
        ("de", Some(Language::De)),
        ("EN-us", Some(Language::En)),
        ("C", None),
        ("C.UTF-8", None),
        ("pt-BR", None),
        ("", None),
        ("den", None),
    ] {
        assert_eq!(Language::from_locale(locale), language, "{locale}");
    }
    assert!(Language::ALL.iter().all(|l| Language::from_code(l.code()) == Some(*l)));
}

#[test]
fn the_window_gets_every_file() {
    for language in Language::ALL {
        let all = ftl(language);
        assert!(
            messages(language)
                .keys()
                .all(|id| all.contains(&format!("\n{id} =")) || all.starts_with(id.as_str()))
        );
    }
}

/// Shared between threads and tasks.
#[test]
fn the_words_are_send_and_sync() {
    fn is<T: Send + Sync>() {}
    is::<Messages>();
}
