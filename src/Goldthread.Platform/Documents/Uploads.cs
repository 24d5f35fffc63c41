using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Platform.Documents;

/// <summary>Where use cases put uploaded files. It keeps the bytes, adds the row and does not save.</summary>
[Scoped]
public sealed class Uploads(GoldthreadDb db, IDocumentStore store, CurrentUser user, TimeProvider time)
{
    /// <param name="sentName">The name it was sent under.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="rules">Who owns it, how large it may be, how long it is kept.</param>
    /// <param name="cancel">Stops and leaves nothing behind.</param>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    public async Task<Document> AddAsync(string sentName, Stream content, UploadRules rules, CancellationToken cancel)
    {
        var file = await store.KeepAsync(sentName, content, rules.Largest, cancel);
        if (!rules.Allows(file.Kind))
        {
            throw new FileRefusedException(
                $"{file.Name} is {file.Kind.Words()}. Use {string.Join(" or ", rules.Kinds.Select(FileKinds.Words))}."
            );
        }

        var document = new Document
        {
            PartnershipId = rules.PartnershipId,
            AgencyId = rules.AgencyId,
            Name = file.Name,
            Kind = file.Kind,
            Hash = file.Hash,
            Size = file.Size,
            UploadedBy = user.AccountId,
            UploadedAt = time.GetUtcNow().UtcDateTime,
            RetentionClass = rules.RetentionClass,
        };
        db.Add(document);
        return document;
    }
}

/// <param name="RetentionClass">The class of the retention schedule.</param>
/// <param name="Largest">Bytes.</param>
/// <param name="Kinds">The kinds that this form takes; all that the product takes where empty.</param>
public sealed record UploadRules(string RetentionClass, long Largest, params IReadOnlyList<FileKind> Kinds)
{
    public Guid? PartnershipId { get; init; }

    public Guid? AgencyId { get; init; }

    public bool Allows(FileKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}
