using System.Diagnostics;
using System.Globalization;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.StatisticsImport;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.StatisticsImport;

public sealed class SharedFilesTests(ITestOutputHelper output)
{
    [Fact]
    public void All_twenty_files_of_children_in_need_are_read()
    {
        if (SharedFiles.Find("children-in-need") is not { } folder)
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes();
        var outcome = ReadFolder(folder);
        var megabytes = (GC.GetTotalAllocatedBytes() - before) / 1_000_000;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"20 files in {clock.ElapsedMilliseconds} ms, {megabytes} MB allocated"
            )
        );
        Assert.Equal([], outcome.Faults);
        Assert.Equal(20, outcome.Files.Count);
        Assert.All(outcome.Files, file => Assert.NotEmpty(file.Rows));
        Assert.Empty(outcome.Skipped);
        Assert.Equal(1967, outcome.Files.Single(file => file.Months is not null).Rows.Count);
        Assert.DoesNotContain(
            outcome.Files.SelectMany(file => file.Columns),
            column => column.Kind == ColumnKind.Filter && column.Name is not ("category" or "age_group")
        );
    }

    [Theory]
    [InlineData("blanks_indicators", "enrolments_pa_10_exact_percent")]
    [InlineData("col_name_spaces", "school phase")]
    [InlineData("data_mandatory_cols", "time_period")]
    [InlineData("data_to_meta_crosscheck", "colours")]
    [InlineData("duplicate_rows", "school_type")]
    [InlineData("file_separator", "-")]
    [InlineData("geography_level_completed", "la_name")]
    [InlineData("indicators_smushed", "pupil_count_sex_male")]
    [InlineData("invalid-data-set", "time_period")]
    [InlineData("invalid_geographic_level_in_data_file", "geographic_level")]
    [InlineData("la_combinations", "old_la_code")]
    [InlineData("missing_columns_in_data_file", "col_name")]
    [InlineData("missing_time_period_column_in_data_file", "time_period")]
    [InlineData("quotes_in_data_file", "time_identifier")]
    [InlineData("unexpected_metadata_in_metadata_file", "col_name")]
    public void A_rejected_pair_is_refused_for_its_own_reason(string name, string column)
    {
        if (SharedFiles.Find("ees-format", "rejected") is not { } folder)
        {
            return;
        }

        var outcome = Read(InputFile.WithSibling(Path.Combine(folder, name + ".csv")));
        foreach (var fault in outcome.Faults)
        {
            output.WriteLine(fault.ToString());
        }

        Assert.Empty(outcome.Files);
        Assert.Contains(
            outcome.Faults,
            fault => fault.Column == column && fault.Row >= 1 && fault.Reason.EndsWith('.')
        );
    }

    [Fact]
    public void Every_rejected_pair_is_tried()
    {
        if (SharedFiles.Find("ees-format", "rejected") is not { } folder)
        {
            return;
        }

        var names = Directory.GetFiles(folder, "*.meta.csv").Length;
        Assert.Equal(15, names);
    }

    [Fact]
    public void Every_valid_pair_is_accepted()
    {
        if (SharedFiles.Find("ees-format", "valid") is not { } folder)
        {
            return;
        }

        var outcome = ReadFolder(folder);
        Show(outcome);
        Assert.Equal([], outcome.Faults);
        Assert.Equal(4, outcome.Files.Count);
        var providers = outcome.Files.Single(file => file.Name.StartsWith("grouped", StringComparison.Ordinal));
        Assert.Empty(providers.Rows);
        Assert.Contains(outcome.Skipped, skipped => skipped is { Which: "of level Provider", Rows: 100 });
        Assert.Equal(17, outcome.Skipped.Count);
    }

    [Theory]
    [InlineData("education")]
    [InlineData("looked-after")]
    [InlineData("workforce")]
    public void Published_files_without_meta_files_are_read(string name)
    {
        if (SharedFiles.Find(name) is not { } path)
        {
            return;
        }

        var outcome = ReadFolder(path);
        Show(outcome);
        Assert.Equal([], outcome.Faults);
    }

    /// <summary>What becomes of every other shared file: what is kept of it, or what the refusal says.</summary>
    public static TheoryData<string, int, string> Outcomes =>
        new()
        {
            { "lait/bds_long_safeguarding_subset.csv", 149_940, "2013/14 to 2025" },
            { "lait/lait_data_dictionary.csv", 448, "Measures as updated to" },
            { "lait/sn_may_2025.xlsx", 159, "Children's services statistical neighbour model, May 2025" },
            { "lait/la_code_list.xlsx", 171, "171 places, sheet" },
            { "lait/bds_long_0.parquet", 0, "Parquet" },
            { "health/la_hospital_admissions_2324.csv", 6_505, "2010/11" },
            { "health/admissions_self_harm_young_people.csv", 1_071, "2011/12" },
            { "geography/sn_model_2025_wide.csv", 153, "Children's services statistical neighbour model, 2025" },
            { "geography/send_tool_stat_neighbours.csv", 10, "Children's services statistical neighbour model" },
            {
                "geography/Provider_data_lookup.csv",
                156,
                "model, 2025; Children's services statistical neighbour model, 2021"
            },
            { "geography/las.csv", 176, "176 places, 19 of them ended" },
            { "geography/lads.csv", 350, "350 places, 51 of them ended" },
            { "geography/regions.csv", 11, "11 places" },
            { "geography/country.csv", 8, "8 places" },
            { "geography/police-force-areas.csv", 47, "47 places" },
            { "geography/region_la_hierarchy.csv", 181, "181 places" },
            { "geography/LTLA-UTLA_Apr23_Lookup_England-Wales.csv", 318, "318 places" },
            { "calendar/bank-holidays.json", 0, "JSON" },
            { "calendar/alphagov_bank-holidays_source.json", 0, "JSON" },
            { "inspections/LA_Inspection_Outcomes_as_at_31_March_2025.ods", 0, "OpenDocument" },
            { "inspections/hmi_youth_justice_inspection_ratings.csv", 0, "outcomes of inspections" },
            { "inspections/ofsted_csc_ilacs_overview.xlsx", 0, "outcomes of inspections" },
            { "inspections/ofsted_csc_jtai_overview.xlsx", 0, "outcomes of inspections" },
            { "schools/20220420_gias_hampshire_surrey.csv", 0, "list of schools" },
            { "schools/edubase_sample_with_codes.csv", 0, "list of schools" },
            { "schools/gias_open_mainstream_england_2022-04-25.csv", 0, "list of schools" },
            { "spc/ae_attendances.csv", 0, "hospital trusts" },
            { "spc/ons_mortality.csv", 0, "names no places" },
            { "surveys/apha_cpd_survey.csv", 0, "answer to a survey" },
        };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void A_file_is_kept_as_what_it_is_or_refused_with_one_sentence(string path, int kept, string words)
    {
        if (SharedFiles.Find(path.Split('/')) is not { } file)
        {
            return;
        }

        var outcome = Read(InputFile.OnDisk(file));
        Show(outcome);
        if (kept == 0)
        {
            var fault = Assert.Single(outcome.Faults);
            Assert.Contains(words, fault.Reason, StringComparison.Ordinal);
            Assert.EndsWith(".", fault.Reason, StringComparison.Ordinal);
            return;
        }

        var read = Only(outcome);
        Assert.Equal(kept, read.Kept);
        Assert.Contains(
            words,
            read.Kind.HoldsFigures ? Period.Span(read.Span!.Value.First, read.Span.Value.Last) : read.Edition,
            StringComparison.Ordinal
        );
        Assert.Equal(read.Rows.Count, read.Rows.Count(row => row.Area is not null && row.Period is not null));
    }

    [Fact]
    public void No_shared_file_is_left_out_of_these_tests()
    {
        if (SharedFiles.Find("README.md") is not { } readme)
        {
            return;
        }

        var root = Path.GetDirectoryName(readme)!;
        string[] whole = ["children-in-need", "education", "looked-after", "workforce", "ees-format"];
        var named = Outcomes.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal);
        var left = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => file != "README.md" && !whole.Contains(file.Split('/')[0], StringComparer.Ordinal))
            .Where(file => !named.Contains(file));
        Assert.Equal([], left);
    }

    [Fact]
    public void England_repeated_as_its_own_parent_is_passed_over_and_published_limits_are_kept()
    {
        if (SharedFiles.Find("health", "la_hospital_admissions_2324.csv") is not { } file)
        {
            return;
        }

        var outcome = Read(InputFile.OnDisk(file));
        Assert.Equal(
            new SkippedRows("la_hospital_admissions_2324.csv", "that repeat an earlier row", 703),
            Assert.Single(outcome.Skipped)
        );
        var read = Only(outcome);
        var note = read.IndexOfIndicator("Value note");
        Assert.Contains(read.Rows, row => row.Cells[note].StartsWith("Value for Cornwall"));
        var lower = read.IndexOfIndicator("Lower CI 99.8 limit");
        Assert.Contains(read.Rows, row => row.Cells.Read(lower).Number is not null);
        Assert.Equal(ColumnKind.Note, read.Columns.Single(column => column.Name == "Recent Trend").Kind);
    }

    [Fact]
    public void Four_layouts_of_neighbours_say_the_same_of_one_model()
    {
        if (SharedFiles.Find("geography", "sn_model_2025_wide.csv") is null)
        {
            return;
        }

        var shipped = StatisticalNeighbours.LoadShipped();
        string[][] files =
        [
            ["geography", "sn_model_2025_wide.csv"],
            ["geography", "send_tool_stat_neighbours.csv"],
            ["geography", "Provider_data_lookup.csv"],
            ["lait", "sn_may_2025.xlsx"],
        ];
        foreach (var parts in files)
        {
            var list = Only(Read(InputFile.OnDisk(SharedFiles.Find(parts)!)));
            var model = NeighbourLists.Read(list.Name, list.Columns, list.Entries, Areas)[0].Lists;
            Assert.Equal("2025", NeighbourLists.Dated(model, [shipped]).Date[^4..]);
            Assert.Equal(shipped.Of("850").Select(one => one.LaCode), model.Of("850").Select(one => one.LaCode));
        }
    }

    [Fact]
    public void The_model_of_2021_stands_beside_that_of_2025_and_shares_six_of_ten()
    {
        if (SharedFiles.Find("geography", "Provider_data_lookup.csv") is not { } file)
        {
            return;
        }

        var list = Only(Read(InputFile.OnDisk(file)));
        var models = NeighbourLists
            .Read(list.Name, list.Columns, list.Entries, Areas)
            .Select(model => model.Lists)
            .ToList();
        Assert.Equal(["2025", "2021"], models.Select(model => model.Date));
        Assert.Equal(
            6,
            models[0]
                .Of("850")
                .Select(one => one.LaCode)
                .Intersect(models[1].Of("850").Select(one => one.LaCode))
                .Count()
        );
    }

    [Fact]
    public void Wrong_pairs_of_codes_are_refused_and_a_different_name_is_a_warning()
    {
        if (SharedFiles.Find("ees-format", "rejected") is not { } folder)
        {
            return;
        }

        var outcome = Read(InputFile.WithSibling(Path.Combine(folder, "la_combinations.csv")));
        Assert.Equal(5, outcome.Faults.Count);
        Assert.Contains(outcome.Warnings, warning => warning.Reason.Contains("Not Essex", StringComparison.Ordinal));
    }

    private void Show(ReadOutcome outcome)
    {
        foreach (var fault in outcome.Faults.Concat(outcome.Warnings))
        {
            output.WriteLine(fault.ToString());
        }

        foreach (var guess in outcome.Guesses.Where(guess => guess.Kind != ColumnKind.Indicator))
        {
            output.WriteLine($"{guess.File} {guess.Column} {guess.Kind}: {guess.Reason}");
        }
    }
}
