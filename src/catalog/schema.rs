//! The JSON Schema of a kind of meeting, for editors that complete and check TOML by it.
//!
//! It is built from the same lists of words as the reader. What a schema cannot say, such as that a
//! category is one of those above, the reader says.

use super::format_step::SCOPES;
use super::law_file::BASES;
use crate::meeting::{
    Allowance, Aspect, CyclePhase, Method, Mode, Office, Paper, Projector, Stage,
};
use serde_json::{Map, Value, json};

/// The schema of a file in `formats/`.
pub fn format_schema() -> Value {
    let steps = json!({ "type": "array", "minItems": 1, "items": step() });
    let properties = json!({
        "id": id("The name of the file without .toml."),
        "name": bilingual("What it is called."),
        "purpose": bilingual("What it is for."),
        "mode": word("How it is held.", &Mode::ALL.map(|(id, _)| id)),
        "rules": text("The rule set, such as ronr or twelve-rules."),
        "law": text("The statute that the body meets under; it sets attendance and votes."),
        "quorum": figure("Attendance, of the membership.", &["membership"]),
        "decision": figure("Votes for a main motion.", &BASES.map(|(id, _)| id)),
        "methods": words("Ways of voting on a main motion.", &Method::ALL.map(Method::id)),
        "offices": words("Filled before the call to order.", &Office::ALL.map(Office::id)),
        "signatories": words("Who signs the results.", &Office::ALL.map(Office::id)),
        "categories": { "type": "array", "items": category(), "description": "Who sits in the room." },
        "composition": composition(),
        "presets": { "type": "array", "items": preset(), "description": "Seats that go together." },
        "forms": formation(),
        "papers": words("What comes out besides the record.", &papers()),
        "projector": projector(),
        "days": {
            "type": "array", "minItems": 1, "uniqueItems": true,
            "description": "Days of the month, such as 10, 20, 30.",
            "items": { "type": "integer", "minimum": 1, "maximum": 31 },
        },
        "wording": bilingual("Offered when somebody moves; {title} stands for the item."),
        "wording_how": bilingual("The same in a step for how."),
        "profile": text("The pipeline."),
        "takes_up": texts("States of needs that come onto the agenda."),
        "active": texts("States of the body's own record in which it may vote."),
        "transition": text("The transition that a decision makes."),
        "serves": unique(texts("Transitions that such meetings serve.")),
        "body_known": flag("A body that the pipeline does not know may not vote."),
        "body": text("The kind of body that holds it."),
        "assigned": text("document.field that says to which body a matter was assigned."),
        "expects": { "type": "integer", "minimum": 1, "description": "Voting members expected to come; where fewer do, the meeting decides whether it goes on." },
        "recusal": flag("Whoever declared an interest in a matter has no vote on it."),
        "steps": steps,
    });
    let mut schema = object(
        "A kind of meeting.",
        properties,
        &[
            "id",
            "name",
            "purpose",
            "rules",
            "methods",
            "offices",
            "signatories",
            "categories",
            "steps",
        ],
    );
    let by_law = json!([{ "required": ["law"] }, { "required": ["quorum", "decision"] }]);
    if let Some(map) = schema.as_object_mut() {
        map.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        map.insert("title".to_owned(), json!("yishi: a kind of meeting"));
        map.insert("anyOf".to_owned(), by_law);
    }
    schema
}

fn papers() -> Vec<&'static str> {
    Paper::ALL.iter().map(|(id, _)| *id).collect()
}

fn step() -> Value {
    let properties = json!({
        "id": id("The name of the step."),
        "name": bilingual("What it is called on the screen and in the minutes."),
        "scope": word("Once, or once for each item.", &SCOPES.map(|(id, _)| id)),
        "allows": words("What it opens.", &Allowance::ALL.map(|(id, _)| id)),
        "stage": word("The stage of an Open Space that it is.", &Stage::ALL.map(Stage::id)),
        "required": flag("No vote before it was gone through, or waived by a motion."),
        "time": time("Of the step as a whole."),
        "each": time("Of everybody who has a turn in it."),
        "phase": word("The phase of the five-matter method.", &CyclePhase::ALL.map(|(id, _)| id)),
        "aspect": word("What motions in it decide.", &Aspect::ALL.map(|(id, _)| id)),
        "projector": projector(),
        "lines": object("What its lines are.", json!({
            "needs": flag("Each becomes a need of the pipeline."),
            "kinds": labelled("Kinds to tell them apart by."),
            "document": id("The document of the pipeline that each is."),
            "after": word("There must be one after a vote on the item with this result.", &["adopted", "lost"]),
        }), &[]),
        "rates": object("What is rated in it.", json!({
            "most": { "type": "integer", "minimum": 1, "maximum": 1000 },
            "sides": labelled("Who rates, each side by itself."),
            "heads": most(labelled("What is rated."), 16),
            "document": id("The document of the pipeline that each rating is."),
        }), &["most", "sides", "heads"]),
        "documents": unique(texts("Documents of the pipeline that may be filed in it.")),
        "documents_each": flag("One is filed for each record on the agenda before the vote."),
        "crib": bilingual("What the facilitator may say now; for the operator's view alone."),
    });
    object("A step of the order of business.", properties, &["id", "name", "scope"])
}

fn category() -> Value {
    let properties = json!({
        "id": id("The name in files."),
        "name": bilingual("What it is called."),
        "aliases": texts("Other words for it in rosters."),
        "votes": flag("Whether its people have a vote; left out: true."),
        "party": flag("Whether its people are a party to what is agreed."),
        "least": { "type": "integer", "minimum": 0, "description": "So many must be here." },
    });
    object("A category of people.", properties, &["id", "name"])
}

fn composition() -> Value {
    let share = json!({ "type": "string", "description": "A share such as 2/3 or 60%." });
    let limit = json!({ "category": text("Its id."), "at_least": share, "at_most": share });
    let properties = json!({
        "size_min": { "type": "integer", "minimum": 1 },
        "size_max": { "type": "integer", "minimum": 1 },
        "source": text("Where this is written."),
        "limits": { "type": "array", "items": object("A share.", limit, &["category"]) },
    });
    object("How a body is made up.", properties, &["size_min", "size_max", "source", "limits"])
}

fn preset() -> Value {
    let properties = json!({
        "id": id("The name in files."),
        "name": bilingual("What they are called."),
        "categories": unique(texts("The seats, by category.")),
    });
    object("Seats that go together.", properties, &["id", "name", "categories"])
}

fn formation() -> Value {
    let properties = json!({
        "name": bilingual("What the body is called."),
        "categories": { "type": "array", "items": category() },
        "composition": composition(),
        "kind": id("The kind of body that it is in the pipeline."),
    });
    object("The body that this meeting forms.", properties, &["name", "composition"])
}

fn figure(description: &str, bases: &[&str]) -> Value {
    let share = json!({ "type": "string" });
    let properties = json!({
        "more_than": share, "at_least": share, "of": word("Taken of what.", bases),
    });
    json!({
        "description": description,
        "oneOf": [
            word("Set by the community, or none.", &["setting", "none"]),
            object("A share, and what it is taken of.", properties, &["of"]),
        ],
    })
}

fn time(description: &str) -> Value {
    json!({
        "description": format!("{description} Minutes, \"m:ss\", or \"setting\"."),
        "oneOf": [{ "type": "integer", "minimum": 1, "maximum": 1440 }, { "type": "string" }],
    })
}

fn projector() -> Value {
    word("What the room may see.", &Projector::ALL.map(|(id, _)| id))
}

fn labelled(description: &str) -> Value {
    let properties =
        json!({ "id": id("The name in files."), "name": bilingual("In both languages.") });
    let item = object("One of them.", properties, &["id", "name"]);
    json!({ "type": "array", "minItems": 1, "items": item, "description": description })
}

/// A list in which nothing stands twice.
fn unique(mut list: Value) -> Value {
    list["uniqueItems"] = json!(true);
    list
}

/// A list of so many at the most.
fn most(mut list: Value, max: usize) -> Value {
    list["maxItems"] = json!(max);
    list
}

fn object(description: &str, properties: Value, required: &[&str]) -> Value {
    let mut map = Map::new();
    map.insert("type".to_owned(), json!("object"));
    map.insert("description".to_owned(), json!(description));
    map.insert("properties".to_owned(), properties);
    map.insert("required".to_owned(), json!(required));
    map.insert("additionalProperties".to_owned(), json!(false));
    Value::Object(map)
}

fn bilingual(description: &str) -> Value {
    object(
        description,
        json!({ "zh": { "type": "string" }, "en": { "type": "string" } }),
        &["zh", "en"],
    )
}

fn word(description: &str, words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words, "description": description })
}

fn words(description: &str, words: &[&str]) -> Value {
    let item = json!({ "type": "string", "enum": words });
    json!({ "type": "array", "items": item, "uniqueItems": true, "description": description })
}

fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

fn texts(description: &str) -> Value {
    json!({ "type": "array", "items": { "type": "string" }, "description": description })
}

fn flag(description: &str) -> Value {
    json!({ "type": "boolean", "description": description })
}

fn id(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$", "description": description })
}
