using System.Globalization;
using System.Text.Json;

namespace Goldthread.Tests.Features.Dataset.Opened;

/// <summary>Compares an answer with what the description of the interface promises: the part of JSON Schema that it uses.</summary>
public sealed class JsonContract(JsonElement description)
{
    private static readonly string[] Words =
    [
        "type",
        "description",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "format",
        "minimum",
        "maximum",
        "default",
        "$ref",
    ];

    public JsonElement SchemaOf(string path, string status, string media) =>
        description
            .GetProperty("paths")
            .GetProperty(path)
            .GetProperty("get")
            .GetProperty("responses")
            .GetProperty(status)
            .GetProperty("content")
            .GetProperty(media)
            .GetProperty("schema");

    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.TryGetProperty("$ref", out var link))
        {
            var target = link.GetString()!
                .Split('/')
                .Skip(1)
                .Aggregate(description, (at, step) => at.GetProperty(step));
            return Faults(value, target, place);
        }

        var strange = schema.EnumerateObject().Select(word => word.Name).Except(Words).ToList();
        if (strange.Count > 0)
        {
            return [$"{place}: the contract says {strange[0]}, which is not read"];
        }

        if (!Types(schema).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(schema).Contains("number")))
        {
            return [$"{place}: {TypeOf(value)} in place of {string.Join(" or ", Types(schema))}"];
        }

        return Values(value, schema, place)
            .Concat(value.ValueKind == JsonValueKind.Object ? Parts(value, schema, place) : [])
            .Concat(
                value.ValueKind == JsonValueKind.Array
                    ? value
                        .EnumerateArray()
                        .SelectMany((one, at) => Faults(one, schema.GetProperty("items"), $"{place}[{at}]"))
                    : []
            );
    }

    private static IEnumerable<string> Values(JsonElement value, JsonElement schema, string place)
    {
        if (
            schema.TryGetProperty("enum", out var choices)
            && !choices.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value))
        )
        {
            yield return $"{place}: {value} is none of the choices";
        }

        if (
            value.ValueKind != JsonValueKind.Null
            && schema.TryGetProperty("format", out var format)
            && (
                format.GetString() != "date"
                || !DateOnly.TryParseExact(
                    value.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            )
        )
        {
            yield return $"{place}: {value} is no {format}";
        }

        if (
            (schema.TryGetProperty("minimum", out var least) && value.GetDouble() < least.GetDouble())
            || (schema.TryGetProperty("maximum", out var most) && value.GetDouble() > most.GetDouble())
        )
        {
            yield return $"{place}: {value} is out of range";
        }
    }

    private IEnumerable<string> Parts(JsonElement value, JsonElement schema, string place)
    {
        var known = schema.GetProperty("properties");
        var missing = schema
            .GetProperty("required")
            .EnumerateArray()
            .Select(name => name.GetString()!)
            .Where(name => !value.TryGetProperty(name, out _))
            .Select(name => $"{place}: {name} is missing");
        return missing.Concat(
            value
                .EnumerateObject()
                .SelectMany(part =>
                    known.TryGetProperty(part.Name, out var own)
                        ? Faults(part.Value, own, $"{place}.{part.Name}")
                        : [$"{place}: {part.Name} is not in the contract"]
                )
        );
    }

    private static IReadOnlyList<string> Types(JsonElement schema) =>
        schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
            ? [.. several.EnumerateArray().Select(one => one.GetString()!)]
            : [schema.GetProperty("type").GetString()!];

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Null => "null",
            _ => value.TryGetInt64(out _) ? "integer" : "number",
        };
}
