import type { cases } from '#features/offices/competence/facts.ts';

/**
 * What people say when they mean a matter, in the languages of the site (and a few they use here): for the search at the desk alone, never
 * shown. The names of matters and the titles of their pages are found anyway.
 */
export const matterWords: Record<keyof typeof cases, string> = {
  'register-address':
    'Anmeldung Anmelden Ummelden Ummeldung Umzug Wohnsitz register address registration move прописка реєстрація адреси تسجيل السكن العنوان',
  deregister: 'Abmeldung Wegzug Ausland deregister leaving зняття з реєстрації виїзд إلغاء تسجيل السكن',
  'registration-certificate': 'Bescheinigung Nachweis Adresse registration certificate довідка про реєстрацію شهادة السكن',
  'tax-id': 'Steuernummer Steueridentifikationsnummer IdNr tax number податковий номер الرقم الضريبي',
  'residence-title':
    'Aufenthaltserlaubnis Visum verlängern Verlängerung eAT Karte residence permit extend visa посвідка на проживання дозвіл إقامة تصريح الإقامة تمديد',
  'residence-card-address':
    'Aufkleber Umzug eAT Adresse change address card зміна адреси на картці تغيير العنوان على بطاقة الإقامة',
  'family-reunification': 'Ehepartner Nachzug Frau Mann Kinder holen spouse reunion возз’єднання сім’ї لم الشمل',
  settlement: 'unbefristet Daueraufenthalt permanent residence постійне проживання إقامة دائمة',
  naturalisation: 'Staatsangehörigkeit deutscher Pass Einbürgerungstest citizenship passport громадянство الجنسية تجنيس',
  'eu-free-movement':
    'EU-Bürger Freizügigkeit Daueraufenthaltskarte EU citizen freedom of movement громадяни ЄС مواطنو الاتحاد الأوروبي',
  'ukraine-protection':
    'Paragraf 24 § 24 Ukraine vorübergehender Schutz temporary protection тимчасовий захист українці الحماية المؤقتة أوكرانيا',
  asylum: 'Asylantrag Flucht Aufnahmeeinrichtung BAMF asylum refugee притулок لجوء طلب اللجوء',
  'recognised-protection': 'anerkannt Flüchtling subsidiär Bescheid refugee status recognised визнаний біженець لاجئ معترف',
  duldung: 'Duldung Ausreise Abschiebung toleration deportation толерування تسامح دولدونغ ترحيل',
  'work-permission': 'Arbeitserlaubnis Beschäftigungserlaubnis work permit дозвіл на роботу تصريح عمل',
  'find-work': 'Job Stelle Jobsuche Bewerbung arbeitssuchend vacancy work робота вакансія عمل وظيفة',
  'job-loss':
    'arbeitslos Kündigung Arbeitslosengeld ALG gekündigt unemployed fired dismissal безробітний звільнення عاطل فصل من العمل',
  'employment-contract': 'Arbeitsrecht Urlaub Lohn Arbeitgeber contract wage rights трудовий договір عقد العمل حقوق العمال',
  'exploitation-help': 'Zwangsarbeit Betrug kein Lohn exploitation unpaid trafficking експлуатація не платять استغلال أجر',
  'start-business': 'Gewerbe selbständig Gründung Gewerbeanmeldung self-employed company підприємець бізнес عمل حر شركة',
  'recognise-qualification':
    'Anerkennung Zeugnis Diplom Beruf Abschluss recognition diploma degree визнання диплома اعتراف بالشهادة معادلة',
  'german-courses':
    'Deutschkurs Integrationskurs Sprachkurs Sprache lernen B1 German course language курс німецької دورة اللغة الألمانية',
  'find-housing': 'Wohnungssuche WBS Miete Zimmer flat apartment rent житло квартира سكن شقة',
  'housing-emergency': 'obdachlos wohnungslos Räumung Notunterkunft homeless eviction shelter бездомний виселення بلا مأوى إخلاء',
  'housing-benefit': 'Wohngeld Zuschuss Miete housing benefit rent subsidy житлова допомога إعانة السكن',
  tenancy: 'Vermieter Nebenkosten Kaution Mieterhöhung Schimmel landlord tenant deposit орендодавець مالك المستأجر',
  'health-insurance': 'Krankenkasse Versicherung AOK Gesundheitskarte health insurance медичне страхування تأمين صحي',
  'no-insurance': 'ohne Versicherung anonymer Behandlungsschein uninsured незастрахований بدون تأمين',
  'doctor-emergency': 'Bereitschaft 116117 Notdienst Arzt krank doctor on call лікар черговий طبيب مناوب',
  'danger-to-life': 'Notruf 112 Rettung Unfall emergency ambulance швидка допомога إسعاف طوارئ',
  poisoning: 'Gift Giftnotruf poison отруєння تسمم',
  'mental-health': 'Psyche Trauma Depression Therapie Krise psychology psychiatric психологічна допомога травма نفسي صدمة اكتئاب',
  'sexual-health': 'HIV STI Aids Test sexuell сексуальне здоров’я ВІЛ الصحة الجنسية',
  'child-health': 'Kinderarzt Impfung Untersuchung U-Heft vaccination child doctor дитячий лікар щеплення طبيب أطفال تطعيم',
  pregnancy: 'schwanger Hebamme Abbruch Geburt pregnant midwife вагітність حمل حامل قابلة',
  'birth-registration': 'Geburtsurkunde Baby Standesamt birth certificate свідоцтво про народження شهادة ميلاد',
  marriage: 'Heirat Ehe Trauung Ehefähigkeitszeugnis wedding marry шлюб زواج',
  'childcare-kita':
    'Kindergarten Krippe Tagesmutter Betreuung nursery daycare kindergarten садочок дитсадок ясла садок روضة حضانة',
  'school-daz': 'Schulanmeldung Vorbereitungsklasse DaZ Schulpflicht school pupil школа مدرسة',
  'family-benefits':
    'Kindergeld Elterngeld Kinderzuschlag Unterhaltsvorschuss Familienkasse child benefit parental допомога на дитину إعانة الأطفال',
  'education-package': 'BuT Klassenfahrt Mittagessen Nachhilfe Schulbedarf school trip lunch освіта пакет حزمة التعليم',
  'family-advice': 'Erziehung Jugendamt Trennung Scheidung Sorgerecht divorce custody parenting розлучення طلاق حضانة الأطفال',
  'income-support': 'Bürgergeld Jobcenter Hartz ALG II Grundsicherung basic income social допомога Джобцентр جوب سنتر إعانة',
  'social-assistance': 'Sozialamt Grundsicherung im Alter Rente Pflege social welfare соціальна допомога مساعدة اجتماعية',
  'asylum-benefits':
    'AsylbLG Taschengeld Bezahlkarte Sozialamt asylum seekers benefits виплати шукачам притулку إعانات طالبي اللجوء',
  'city-pass': 'Leipzig-Pass Ermäßigung Sozialticket discount card знижка بطاقة تخفيض',
  debts: 'Schuldnerberatung Mahnung Inkasso Pfändung Insolvenz debt борги ديون',
  taxes: 'Finanzamt Steuererklärung Steuerklasse tax return податки ضرائب',
  'driving-licence': 'Fahrerlaubnis umschreiben Führerschein driver license права водійські رخصة قيادة',
  'vehicle-registration': 'Kfz Zulassung Kennzeichen Auto car registration авто реєстрація تسجيل سيارة',
  'public-transport': 'Ticket Straßenbahn LVB Deutschlandticket Monatskarte tram проїзний трамвай تذكرة ترام مواصلات',
  discrimination: 'Diskriminierung Rassismus AGG discrimination дискримінація تمييز عنصرية',
  'hate-crime': 'Rassismus Angriff rechte Gewalt Beleidigung racist attack напад расизм اعتداء عنصري',
  'violence-emergency': 'Gewalt Frauenhaus Schutz häusliche Polizei violence shelter abuse насильство عنف حماية',
  'contracts-bills': 'Handyvertrag Rechnung Abo Mahnung Rundfunkbeitrag Strom GEZ contract bill рахунок договір فاتورة عقد',
  'conduct-certificate':
    'Führungszeugnis Strafregister police clearance criminal record довідка про несудимість شهادة حسن سيرة سجل عدلي',
  interpreting: 'Dolmetscher Übersetzer Sprachmittler Übersetzung interpreter translator перекладач مترجم ترجمة',
  'meet-people': 'Begegnung Sprachcafé Freunde Treff Patenschaft friends meet знайомства спілкування تعارف أصدقاء',
  volunteering: 'Ehrenamt helfen freiwillig volunteer волонтер تطوع',
  'apply-to-study': 'Universität Hochschule Bewerbung uni-assist university apply університет вступ جامعة تقديم',
  'prepare-for-study': 'Studienkolleg DSH Vorbereitung foundation course підготовка до навчання السنة التحضيرية',
  'student-life': 'Studierendenwerk BAföG Semester Wohnheim student dormitory студент гуртожиток طالب سكن طلابي',
};
