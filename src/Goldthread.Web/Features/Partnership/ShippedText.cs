using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Goldthread.Features.Partnership;

/// <summary>Reads what ships inside the program as YAML: sample themes, framework rows, the demonstration.</summary>
public static class ShippedText
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build();

    /// <param name="name">The end of the embedded resource's name, unique in the product.</param>
    /// <exception cref="InvalidOperationException">There is no such resource: a fault of the build.</exception>
    public static T Read<T>(string name)
    {
        var assembly = typeof(ShippedText).Assembly;
        var resource =
            assembly
                .GetManifestResourceNames()
                .SingleOrDefault(known => known.EndsWith($".{name}", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return Yaml.Deserialize<T>(reader);
    }
}
