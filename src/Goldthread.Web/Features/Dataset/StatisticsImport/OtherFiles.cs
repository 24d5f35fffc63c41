namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Public files that people try, which hold no statistics that can be read here: each is told what it is.</summary>
public static class OtherFiles
{
    private static readonly (string[] Heading, string Sentence)[] Known =
    [
        (["URN", "EstablishmentName"], "This is a list of schools, not statistics."),
        (["urn", "dfe_number", "school_name"], "This is a list of schools, not statistics."),
        (["respondent_id"], "This holds one row for each answer to a survey, not statistics of places."),
        (["la_name", "overall_rating", "publication_date"], "This holds outcomes of inspections, not statistics."),
        (["urn", "la_code", "inspection_link"], "This holds outcomes of inspections, not statistics."),
        (
            ["period", "org_code", "attendances"],
            "This holds figures of hospital trusts, which are no places that are compared here."
        ),
        (["category_1", "counts", "week_no"], "This names no places, so there is nothing to compare with."),
    ];

    /// <summary>One sentence on what a file with this heading is, or nothing.</summary>
    public static string? WhatItIs(IReadOnlyList<string> heading) =>
        Array
            .Find(Known, known => known.Heading.All(name => heading.Contains(name, StringComparer.OrdinalIgnoreCase)))
            .Sentence;
}
