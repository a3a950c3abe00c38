//! The source text, taken apart: code without comments and without tests, and its string literals.

use crate::house::{files, root};
use std::path::PathBuf;

/// One file of `src/`.
pub struct Source {
    /// Its path under `src/`, with `/` between the parts.
    pub path: String,
    /// The text as it stands.
    pub text: String,
    /// The code that is compiled into the program: comments and tests are blank, strings are empty,
    /// every line is where it was.
    pub code: String,
    /// String and character literals of that code: line, text.
    pub literals: Vec<(usize, String)>,
}

impl Source {
    /// The module at the top that it belongs to, such as `law` or `main`.
    pub fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Lines of code that hold `what`, as `path:line`.
    pub fn places(&self, what: &str) -> Vec<String> {
        let lines = self.code.lines().zip(1..).filter(|(line, _)| names(line, what));
        lines.map(|(_, n)| format!("src/{}:{n}", self.path)).collect()
    }

    /// The words that follow `lead`, such as the rooms named after `crate::`.
    pub fn after(&self, lead: &str) -> Vec<(usize, String)> {
        let mut found = vec![];
        for (line, n) in self.code.lines().zip(1..) {
            for (at, _) in line.match_indices(lead) {
                let rest = &line[at + lead.len()..];
                let word: String =
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                found.push((n, word));
            }
        }
        found
    }
}

/// Whether `what` stands in the line by itself, not as a part of a longer name.
fn names(line: &str, what: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(what).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(part);
        let after = line[at + what.len()..].chars().next().is_some_and(part);
        let open_left = !what.starts_with(part);
        let open_right = !what.ends_with(part);
        (open_left || !before) && (open_right || !after)
    })
}

/// Every file of `src/` that is not a file of tests.
pub fn sources() -> Vec<Source> {
    let folder = root().join("src");
    let all = files(&folder, "rs").into_iter().filter(|path| !is_test_file(path));
    all.map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let (code, literals) = taken_apart(&text);
        let path = path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
        Source { path, text, code, literals }
    })
    .collect()
}

/// Files that are compiled for tests alone, as the `mod` that names them says.
fn is_test_file(path: &PathBuf) -> bool {
    let name = path.file_stem().unwrap().to_str().unwrap();
    let folder = path.parent().unwrap();
    if folder.file_name().is_some_and(|f| f == "tests") {
        return true;
    }
    let parent = match folder.join("mod.rs") {
        file if file.exists() && file != *path => file,
        _ => return false,
    };
    let text = std::fs::read_to_string(parent).unwrap();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.windows(2).any(|two| {
        two[0] == "#[cfg(test)]"
            && [format!("mod {name};"), format!("pub(crate) mod {name};")].contains(&two[1].into())
    })
}

/// The code and the literals.
fn taken_apart(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut code, mut literals) = (String::new(), vec![]);
    let (mut at, mut line) = (0, 1);
    let is = |at: usize, what: &str| what.chars().zip(at..).all(|(c, i)| chars.get(i) == Some(&c));
    while at < chars.len() {
        if is(at, "//") {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
        } else if is(at, "/*") {
            while at < chars.len() && !is(at, "*/") {
                if chars[at] == '\n' {
                    code.push('\n');
                    line += 1;
                }
                at += 1;
            }
            at += 2;
        } else if let Some((body, end)) = literal(&chars, at) {
            let quote = if chars[end - 1] == '\'' { '\'' } else { '"' };
            code.extend([quote, quote]);
            let lines = body.matches('\n').count();
            code.extend(std::iter::repeat_n('\n', lines));
            literals.push((line, body));
            line += lines;
            at = end;
        } else {
            line += usize::from(chars[at] == '\n');
            code.push(chars[at]);
            at += 1;
        }
    }
    without_tests(&code, literals)
}

/// The literal that begins here, and where it ends.
fn literal(chars: &[char], at: usize) -> Option<(String, usize)> {
    let word = |c: &char| c.is_alphanumeric() || *c == '_';
    let starts_word = at == 0 || !word(&chars[at - 1]);
    let mut from = at;
    if starts_word && chars[from] == 'b' {
        from += 1;
    }
    if starts_word && chars.get(from) == Some(&'r') {
        let hashes = chars[from + 1..].iter().take_while(|c| **c == '#').count();
        let open = from + 1 + hashes;
        if chars.get(open) == Some(&'"') {
            let close: String =
                std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            let rest: String = chars[open + 1..].iter().collect();
            let end = rest.find(&close)?;
            let body = rest[..end].to_owned();
            let past = open + 1 + body.chars().count() + close.chars().count();
            return Some((body, past));
        }
    }
    match chars.get(from) {
        Some('"') => {
            let mut end = from + 1;
            while end < chars.len() && chars[end] != '"' {
                end += if chars[end] == '\\' { 2 } else { 1 };
            }
            Some((chars[from + 1..end.min(chars.len())].iter().collect(), end + 1))
        }
        // A character, not a lifetime.
        Some('\'') if chars.get(from + 1) == Some(&'\\') => {
            let end = (from + 3..chars.len()).find(|i| chars[*i] == '\'')?;
            Some((chars[from + 1..end].iter().collect(), end + 1))
        }
        Some('\'') if chars.get(from + 2) == Some(&'\'') => {
            Some((chars[from + 1].to_string(), from + 3))
        }
        _ => None,
    }
}

/// Blanks what stands under `#[cfg(test)]`.
fn without_tests(code: &str, literals: Vec<(usize, String)>) -> (String, Vec<(usize, String)>) {
    let mut lines: Vec<String> = code.lines().map(str::to_owned).collect();
    let mut at = 0;
    while at < lines.len() {
        if lines[at].trim() != "#[cfg(test)]" {
            at += 1;
            continue;
        }
        let mut depth = 0i32;
        loop {
            let line = std::mem::take(&mut lines[at]);
            let opened = line.contains('{');
            depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
            at += 1;
            let ended = depth == 0 && (opened || line.trim_end().ends_with(['}', ';']));
            if ended || at >= lines.len() {
                break;
            }
        }
    }
    let kept = |n: usize| lines.get(n - 1).is_some_and(|line| !line.is_empty());
    let literals = literals.into_iter().filter(|(n, _)| kept(*n)).collect();
    (lines.join("\n"), literals)
}

#[test]
fn comments_strings_and_tests_are_told_apart_from_code() {
    let text = "//! x\nlet a = \"crate::tui\"; // rand\nlet b = 'c'; fn f<'a>(x: &'a str) {}\n\
                let r = r#\"a \" b\"#;\nlet q = '\\'';\n#[cfg(test)]\nmod tests {\n    panic!(\"{\");\n}\nend\n";
    let (code, literals) = taken_apart(text);
    assert!(!code.contains("crate::tui") && !code.contains("rand") && !code.contains("panic"));
    assert!(code.contains("fn f<'a>(x: &'a str) {}") && code.trim_end().ends_with("end"));
    let texts: Vec<&str> = literals.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["crate::tui", "c", "a \" b", "\\'"]);
    assert!(names("use std::fs;", "std::fs") && !names("use std::fspath;", "std::fs"));
}
