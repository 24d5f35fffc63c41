namespace Goldthread.Features.Dataset.Published;

/// <summary>What sort of published file a release is, which says how it is read.</summary>
public enum PublicationKind
{
    /// <summary>Figures in the form of Explore Education Statistics.</summary>
    Statistics,

    /// <summary>The long file of the local authority interactive tool (LAIT).</summary>
    AuthorityTool,

    /// <summary>Figures of Fingertips, the public health profiles.</summary>
    PublicHealth,

    /// <summary>The dictionary that describes the measures of the local authority interactive tool.</summary>
    Dictionary,

    /// <summary>Which authorities are most like which.</summary>
    Neighbours,

    /// <summary>Codes and names of places.</summary>
    Places,
}

/// <summary>The kinds in words.</summary>
public static class PublicationKinds
{
    extension(PublicationKind kind)
    {
        /// <summary>Whether it holds figures of places and periods; the others are lists.</summary>
        public bool HoldsFigures =>
            kind is PublicationKind.Statistics or PublicationKind.AuthorityTool or PublicationKind.PublicHealth;

        public string Words =>
            kind switch
            {
                PublicationKind.Statistics => "Official statistics",
                PublicationKind.AuthorityTool => "Local authority interactive tool (LAIT)",
                PublicationKind.PublicHealth => "Public health profiles (Fingertips)",
                PublicationKind.Dictionary => "Dictionary of measures (LAIT)",
                PublicationKind.Neighbours => "Statistical neighbours",
                PublicationKind.Places => "List of places",
            };
    }
}
