using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys;

/// <summary>The tables of this module by their names.</summary>
public static class SurveysTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<Survey> Surveys => db.Set<Survey>();

        public DbSet<SurveyAgency> SurveyAgencies => db.Set<SurveyAgency>();

        public DbSet<SurveyLink> SurveyLinks => db.Set<SurveyLink>();

        public DbSet<OneUseCode> OneUseCodes => db.Set<OneUseCode>();

        public DbSet<SurveyAnswer> SurveyAnswers => db.Set<SurveyAnswer>();

        public DbSet<SurveyText> SurveyTexts => db.Set<SurveyText>();

        public DbSet<PartAnswers> PartAnswers => db.Set<PartAnswers>();

        public DbSet<TextCoding> TextCodings => db.Set<TextCoding>();

        public DbSet<SaidAndDone> SaidAndDone => db.Set<SaidAndDone>();
    }
}
