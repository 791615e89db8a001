//! What the elements show in these tests. Never a fault that a test does not ask for.

/// Three plans for a city's budget: nine issues in three categories, with everything a dataset can
/// have.
pub(crate) const CITY: &str = include_str!("../../data/city-budget-example.json");

/// Three plans and three issues; two differ: `depth` and `cranes`. `ferry` has no category.
pub(crate) const SHORE: &str = r#"{
  "format": "plan-compare/1", "id": "shore", "title": {"en": "Shore", "de": "Ufer"},
  "plans": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"},
            {"id": "east", "name": "East"}],
  "categories": [{"id": "water", "name": "Water"}, {"id": "land", "name": "Land"}],
  "issues": [{"id": "depth", "name": "Depth", "category": "water"},
             {"id": "cranes", "name": "Cranes", "category": "land"},
             {"id": "ferry", "name": "Ferry to Île d’Yeu"}],
  "provisions": [
    {"plan": "north", "issue": "depth", "coverage": "stated", "summary": "Ten metres at low tide"},
    {"plan": "south", "issue": "depth", "coverage": "stated", "summary": "Twelve metres at low tide"},
    {"plan": "north", "issue": "cranes", "coverage": "silent"},
    {"plan": "south", "issue": "cranes", "coverage": "stated", "summary": "Two cranes (Крани)"},
    {"plan": "east", "issue": "cranes", "coverage": "stated", "summary": "Two cranes (крани)"},
    {"plan": "north", "issue": "ferry", "coverage": "stated", "summary": "Daily"},
    {"plan": "south", "issue": "ferry", "coverage": "stated", "summary": "Daily"},
    {"plan": "east", "issue": "ferry", "coverage": "stated", "summary": "Daily"}]
}"#;

/// One plan and one issue.
pub(crate) const ISLET: &str = r#"{
  "format": "plan-compare/1", "id": "islet", "title": "Islet",
  "plans": [{"id": "only", "name": "Only"}], "issues": [{"id": "palm", "name": "Palm"}],
  "provisions": [{"plan": "only", "issue": "palm", "coverage": "stated", "summary": "One palm"}]
}"#;

/// Not a dataset for one reason, and with a slip.
pub(crate) const FAULTY: &str = r#"{
  "format": "plan-compare/1", "id": "faulty", "title": "Faulty",
  "plans": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}],
  "issues": [{"id": "x", "name": "X", "category": "missing"}], "provisions": []
}"#;

/// An element with this dataset, whose attributes follow.
pub(crate) fn with_data(attributes: &str, dataset: &str) -> String {
    format!(
        r#"<plan-compare loading="eager" {attributes}>
             <script type="application/json">{dataset}</script><p>The page's own table</p>
           </plan-compare>"#
    )
}
