//! What Unicode's tables know of a letter, by ICU4X. Never which letters look alike.

use icu::normalizer::DecomposingNormalizer;
use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory;

use crate::compare::is_part_of_letter;

/// The compatibility decomposition of a character in lower case, without accents and without what only formats.
pub(super) fn letters(letter: char) -> String {
    let decomposed = DecomposingNormalizer::new_nfkd();
    let category = CodePointMapData::<GeneralCategory>::new();
    let is_letter = |char: &char| {
        is_part_of_letter(*char)
            || !matches!(
                category.get(*char),
                GeneralCategory::NonspacingMark
                    | GeneralCategory::SpacingMark
                    | GeneralCategory::EnclosingMark
                    | GeneralCategory::Format
            )
    };
    let decomposed = decomposed.normalize_iter(std::iter::once(letter));
    decomposed.flat_map(char::to_lowercase).filter(is_letter).collect()
}
