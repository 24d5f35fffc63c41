using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires;

/// <summary>The tables of this module by their names.</summary>
public static class QuestionnairesTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<QuestionSet> QuestionSets => db.Set<QuestionSet>();

        public DbSet<QuestionSetVersion> QuestionSetVersions => db.Set<QuestionSetVersion>();
    }
}
