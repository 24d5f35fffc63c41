using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Documents;

/// <summary>Registers the store of uploaded files.</summary>
public static class DocumentSetup
{
    public static void AddDocuments(this IServiceCollection services) =>
        services.AddSingleton<IDocumentStore, FolderStore>();
}
