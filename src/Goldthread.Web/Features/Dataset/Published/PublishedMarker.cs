namespace Goldthread.Features.Dataset.Published;

/// <summary>Why a published cell holds no number. None of these is ever read as zero.</summary>
public enum PublishedMarker
{
    /// <summary>`c`: suppressed so that no child can be recognised.</summary>
    Suppressed,

    /// <summary>`x`: not available or not supplied.</summary>
    NotAvailable,

    /// <summary>`z`: the question does not apply.</summary>
    DoesNotApply,

    /// <summary>`u`: supplied, but not reliable enough to use.</summary>
    NotReliable,

    /// <summary>`low` or `k`: rounds to zero but is not zero.</summary>
    RoundsToZero,

    /// <summary>`~`, `:`, `.`, `..`: older marks for a figure that is not there.</summary>
    OldGap,

    /// <summary>An empty cell, `NA`, `NaN`, `null`: what a program wrote in place of a missing figure.</summary>
    Missing,

    /// <summary>Text that is neither a number nor a mark with a known meaning.</summary>
    Unknown,
}

/// <summary>The words and letters of the markers.</summary>
public static class PublishedMarkers
{
    extension(PublishedMarker marker)
    {
        /// <summary>The meaning in words, as a person reads it in a table's note.</summary>
        public string Meaning =>
            marker switch
            {
                PublishedMarker.Suppressed => "suppressed to protect children’s privacy",
                PublishedMarker.NotAvailable => "not available or not supplied",
                PublishedMarker.DoesNotApply => "does not apply",
                PublishedMarker.NotReliable => "supplied, but not reliable enough to use",
                PublishedMarker.RoundsToZero => "rounds to zero but is not zero",
                PublishedMarker.OldGap => "not published (an older mark for a gap)",
                PublishedMarker.Missing => "missing in the published file",
                PublishedMarker.Unknown => "published as text whose meaning is not known",
            };

        /// <summary>The bracketed letter shown in a cell, after the government’s guidance on symbols in tables.</summary>
        public string Letter =>
            marker switch
            {
                PublishedMarker.Suppressed => "[c]",
                PublishedMarker.NotAvailable or PublishedMarker.OldGap or PublishedMarker.Missing => "[x]",
                PublishedMarker.DoesNotApply => "[z]",
                PublishedMarker.NotReliable => "[u]",
                PublishedMarker.RoundsToZero => "[low]",
                PublishedMarker.Unknown => "[?]",
            };
    }

    /// <summary>The marker a published text stands for, or null where it is no known marker.</summary>
    public static PublishedMarker? Find(ReadOnlySpan<char> text) =>
        text switch
        {
            "c" or "C" => PublishedMarker.Suppressed,
            "x" or "X" => PublishedMarker.NotAvailable,
            "z" or "Z" => PublishedMarker.DoesNotApply,
            "u" or "U" => PublishedMarker.NotReliable,
            "low" or "Low" or "LOW" or "k" or "K" => PublishedMarker.RoundsToZero,
            "~" or ":" or "." or ".." or "-" => PublishedMarker.OldGap,
            "" or "NA" or "N/A" or "NaN" or "nan" or "NULL" or "null" => PublishedMarker.Missing,
            _ => null,
        };
}
