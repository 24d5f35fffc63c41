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
        Assert.Contains(outcome.Skipped, skipped => skipped is { Level.Label: "Provider", Rows: 100 });
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
