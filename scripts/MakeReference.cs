#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Derives the reference geography and the statistical neighbours that ship with the program from published lists.
// Usage: dotnet run scripts/MakeReference.cs -- FOLDER-OF-PUBLISHED-DATA
using System.Globalization;
using System.Text;

var data = args.Length > 0 ? args[0] : "../shared/data";
var target = "src/Goldthread.Web/Features/Dataset/Reference";
Directory.CreateDirectory(target);
File.WriteAllText(Path.Combine(target, "areas.csv"), Areas());
File.WriteAllText(Path.Combine(target, "neighbours.csv"), Neighbours());

string Areas()
{
    // Who took over whose area; from the orders that changed the authorities.
    var successors = new Dictionary<string, string>
    {
        ["E10000001"] = "E06000055|E06000056",
        ["E10000004"] = "E06000049|E06000050",
        ["E10000005"] = "E06000052|E06000053",
        ["E10000010"] = "E06000047",
        ["E10000022"] = "E06000048",
        ["E10000026"] = "E06000051",
        ["E10000033"] = "E06000054",
        ["E06000048"] = "E06000057",
        ["E08000020"] = "E08000037",
        ["E06000028"] = "E06000058",
        ["E06000029"] = "E06000058",
        ["E10000009"] = "E06000059|E06000058",
        ["E10000002"] = "E06000060",
        ["E10000021"] = "E06000061|E06000062",
        ["E10000006"] = "E06000063|E06000064",
        ["E10000023"] = "E06000065",
        ["E10000027"] = "E06000066",
        ["E08000016"] = "E08000038",
        ["E08000019"] = "E08000039",
    };
    var otherNames = new Dictionary<string, string>
    {
        ["E06000047"] = "Durham",
        ["E06000019"] = "Herefordshire",
        ["E06000010"] = "Hull|Kingston upon Hull",
        ["E06000023"] = "Bristol",
        ["E06000055"] = "Bedford Borough",
        ["E06000028"] = "Bournemouth (Pre LGR)|Bournemouth (Pre LG)",
        ["E06000029"] = "Poole (Pre LGR)|Poole (Pre LG)",
        ["E10000009"] = "Dorset (Pre LGR 2019)|Dorset (Pre LG)",
        ["E10000001"] = "Bedfordshire (Pre LGR 2009)",
        ["E10000004"] = "Cheshire (Pre LGR 2009)",
        ["E12000006"] = "East",
        ["E13000001"] = "London (Inner)",
        ["E13000002"] = "London (Outer)",
    };
    var london = new Dictionary<string, string>();
    foreach (var file in Directory.GetFiles(Path.Combine(data, "children-in-need"), "b1_*.csv"))
    {
        foreach (var row in Table(file).Where(row => row["region_code"].StartsWith("E13", StringComparison.Ordinal)))
        {
            london[row["new_la_code"]] = row["region_code"];
        }
    }

    var text = new StringBuilder();
    text.Append("# Reference geography: countries, regions and local authorities of England, present and former\n");
    text.Append(
        "# Source: Department for Education and Office for National Statistics code lists (local authorities,\n"
    );
    text.Append("# regions, countries), and the children in need statistics 2013 to 2024 for Inner and Outer London\n");
    text.Append("# Licence: Open Government Licence v3.0. Contains public sector information licensed under it.\n");
    text.Append("# Made by scripts/MakeReference.cs; several values in one cell are parted by |\n");
    text.Append("level,ons_code,la_code,name,other_names,from,to,region,sub_region,successors\n");
    foreach (var row in Table(Path.Combine(data, "geography/country.csv")))
    {
        Line(text, "National", row["country_code"], "", row["country_name"], "", "", "", "", "", "");
    }

    foreach (var row in Table(Path.Combine(data, "geography/regions.csv")))
    {
        var parent = row["region_code"].StartsWith("E13", StringComparison.Ordinal) ? "E12000007" : "";
        var other = otherNames.GetValueOrDefault(row["region_code"], "");
        Line(text, "Regional", row["region_code"], "", row["region_name"], other, "", "", parent, "", "");
    }

    Line(text, "Regional", "z", "", "Unknown", "Outside of England|Outside of England and unknown", "", "", "", "", "");
    foreach (
        var row in Table(Path.Combine(data, "geography/las.csv"))
            .OrderBy(row => row["new_la_code"], StringComparer.Ordinal)
    )
    {
        var code = row["new_la_code"];
        Line(
            text,
            "Local authority",
            code,
            row["old_la_code"],
            row["la_name"],
            otherNames.GetValueOrDefault(code, ""),
            Day(row["date_of_operation"]),
            Day(row["date_of_termination"]),
            row["parent_geography_code"],
            london.GetValueOrDefault(code, ""),
            successors.GetValueOrDefault(code, "")
        );
    }

    var outside = Table(Path.Combine(data, "geography/region_la_hierarchy.csv"))
        .Where(row => row["new_la_code"] == "z" && row["old_la_code"] == "z")
        .Select(row => row["la_name"])
        .Distinct()
        .ToList();
    Line(
        text,
        "Local authority",
        "z",
        "z",
        "Unknown",
        string.Join('|', outside.Where(name => name != "Unknown")),
        "",
        "",
        "",
        "",
        ""
    );
    return text.ToString();
}

string Neighbours()
{
    var text = new StringBuilder();
    text.Append("# Statistical neighbours of the local authorities of England\n");
    text.Append("# Model: Children's services statistical neighbour model, 2025\n");
    text.Append("# Date: May 2025\n");
    text.Append("# Source: Department for Education. Licence: Open Government Licence v3.0.\n");
    text.Append("# Made by scripts/MakeReference.cs\n");
    text.Append("la_code,rank,neighbour_la_code,closeness\n");
    foreach (var row in Table(Path.Combine(data, "geography/sn_model_2025_wide.csv")))
    {
        for (var rank = 1; rank <= 10; rank++)
        {
            var cells = new[] { row["old_la_code"], $"{rank}", row[$"SN_{rank}"], row[$"SN_{rank}P"].Trim() };
            text.Append(string.Join(',', cells)).Append('\n');
        }
    }

    return text.ToString();
}

static string Day(string text) =>
    text.Length == 0
        ? ""
        : DateOnly
            .ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

static void Line(StringBuilder text, params string[] cells) =>
    text.Append(string.Join(',', cells.Select(cell => cell.Contains(',') ? $"\"{cell}\"" : cell))).Append('\n');

// The lists quote cells with commas but never break lines inside them.
static IEnumerable<Dictionary<string, string>> Table(string file)
{
    var lines = File.ReadAllLines(file).Where(line => line.Length > 0).Select(Cells).ToList();
    return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
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
