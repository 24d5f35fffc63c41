#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Extracts the small files under samples/ from the published children in need tables: five measures for Hampshire, the
// three areas it shares procedures with, its ten statistical neighbours, its region and England.
// Usage: dotnet run scripts/MakeSamples.cs -- FOLDER-OF-PUBLISHED-DATA
using System.Text;

string[] places =
[
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
];
string[] months =
[
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
    "February",
    "March",
];
Sample[] samples =
[
    new(
        "referrals",
        [
            new("Referrals", "Referrals", ""),
            new("Referrals_rate", "Referrals per 10,000 children", ""),
            new("Re_referrals", "Re-referrals within 12 months", ""),
            new("Re_referrals_percent", "Re-referrals as a share of referrals", "%"),
        ]
    ),
    new(
        "referrals-by-month",
        [new("Referrals", "Referrals", ""), .. months.Select(month => new Column(month, $"Referrals in {month}", ""))]
    ),
    new(
        "child-protection-plans",
        [
            new("CPP_start", "Plans begun", ""),
            new("CPP_end", "Plans ended", ""),
            new("CPP_At31", "Plans open at 31 March", ""),
            new("CPP_At31_rate", "Plans open at 31 March per 10,000 children", ""),
        ]
    ),
    new(
        "repeat-plans",
        [
            new("CPP_start", "Plans begun", ""),
            new("CPP_subsequent", "Second or subsequent plans", ""),
            new("CPP_subsequent_percent", "Second or subsequent plans as a share of plans begun", "%"),
        ]
    ),
    new(
        "population",
        [new("age_group", "Age group", "", true), new("population_estimate", "Mid-year population estimate", "")]
    ),
];

var data = args.Length > 0 ? args[0] : "../shared/data";
var tables = Directory
    .GetFiles(Path.Combine(data, "children-in-need"), "*.csv")
    .Order(StringComparer.Ordinal)
    .Select(Table)
    .Where(table => places.All(table.Header.Contains))
    .ToList();
var areas = Areas();
Directory.CreateDirectory("samples");
foreach (var sample in samples)
{
    var table = tables.First(known => sample.Columns.All(column => known.Header.Contains(column.Name)));
    string[] columns = [.. places, .. sample.Columns.Select(column => column.Name)];
    var indexes = columns.Select(column => Array.IndexOf(table.Header, column)).ToArray();
    var text = new StringBuilder().Append(string.Join(',', columns)).Append('\n');
    foreach (var row in table.Rows.Where(row => Wanted(table.Header, row)))
    {
        text.Append(string.Join(',', indexes.Select(index => Quote(row[index])))).Append('\n');
    }

    File.WriteAllText($"samples/{sample.Name}.csv", text.ToString());
    File.WriteAllText($"samples/{sample.Name}.meta.csv", Meta(sample));
}

bool Wanted(string[] header, string[] row) =>
    row[Array.IndexOf(header, "geographic_level")] switch
    {
        "National" => true,
        "Regional" => row[Array.IndexOf(header, "region_code")] == "E12000008",
        _ => areas.Contains(row[Array.IndexOf(header, "old_la_code")]),
    };

// Hampshire, Isle of Wight, Portsmouth, Southampton, and the ten neighbours of Hampshire in the shipped model.
static HashSet<string> Areas() =>
    File.ReadLines("src/Goldthread.Web/Features/Dataset/Reference/neighbours.csv")
        .Select(line => line.Split(','))
        .Where(cells => cells is ["850", _, _, _])
        .Select(cells => cells[2])
        .Concat(["850", "921", "851", "852"])
        .ToHashSet();

static string Meta(Sample sample)
{
    var text = new StringBuilder(
        "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
    );
    foreach (var column in sample.Columns)
    {
        var kind = column.Filter ? "Filter" : "Indicator";
        var decimals =
            column.Filter ? ""
            : column.Name.EndsWith("_rate") || column.Unit == "%" ? "1"
            : "0";
        text.Append($"{column.Name},{kind},{Quote(column.Label)},,{column.Unit},{decimals},,\n");
    }

    return text.ToString();
}

static string Quote(string cell) => cell.Contains(',') ? $"\"{cell}\"" : cell;

// These tables quote cells with commas but never break lines inside them.
static (string[] Header, List<string[]> Rows) Table(string file)
{
    var lines = File.ReadLines(file).Where(line => line.Length > 0).Select(Cells).ToList();
    return (lines[0], lines[1..]);
}

static string[] Cells(string line)
{
    var cells = new List<string>();
    var cell = new StringBuilder();
    var quoted = false;
    foreach (var letter in line.TrimStart('\uFEFF'))
    {
        if (letter == '"')
        {
            quoted = !quoted;
        }
        else if (letter == ',' && !quoted)
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
        else
        {
            cell.Append(letter);
        }
    }

    cells.Add(cell.ToString());
    return [.. cells];
}

internal sealed record Column(string Name, string Label, string Unit, bool Filter = false);

internal sealed record Sample(string Name, Column[] Columns);
